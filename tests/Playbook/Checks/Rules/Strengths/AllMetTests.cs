using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class AllMetTests() : RuleTest(new AllMet())
{
    private static readonly CheckInput TwoMet = SomeInput.At(Stage.R1).Person("Gao", "D", met: 45).Person("He", "A", met: 3);

    [Fact]
    public void Three_who_count_and_all_met_is_told()
    {
        var input = TwoMet.Person("Lu", "E", power: "3·4", met: 45);

        Assert.Equal("Everyone who counts was met in the last 45 days.", Said(Fires(Severity.Strength, input), input));
    }

    [Fact]
    public void Two_are_too_few()
    {
        IsSilent(TwoMet);
        IsSilent(TwoMet.Person("Mei", "U", power: "3·3", met: 3));
        IsSilent(TwoMet.Person("Lu", "A", met: 3, left: 1));
    }

    [Theory]
    [InlineData(46)]
    [InlineData(null)]
    public void One_not_met_of_late_is_enough_to_be_silent(int? met) => IsSilent(TwoMet.Person("Lu", "A", met: 3).Person("Bai", step: StepWeight.Decisive, met: met));

    [Fact]
    public void Who_does_not_count_need_not_be_met() => Fires(Severity.Strength, TwoMet.Person("Lu", "A", met: 3).Person("Mei", "U"));

    [Fact]
    public void Power_and_time_can_be_tuned()
    {
        var input = TwoMet.Person("Lu", "E", power: "3·3", met: 3);

        Fires(Severity.Strength, input, Thresholds.Default with { KeyPower = 9 });
        IsSilent(input, Thresholds.Default with { KeyPower = 10 });
        IsSilent(input, Thresholds.Default with { KeyPower = 9, MetKeyDays = 44 });
    }

    [Fact]
    public void Without_people_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
