using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Data;

public sealed class AllGoodTests() : RuleTest(new AllGood())
{
    private const string Fifteen = "+++++ +++++ +++++ ?????";

    [Fact]
    public void Fifteen_pluses_and_nobody_against_us_are_too_good()
    {
        var input = SomeInput.At(Stage.R1).Us(Fifteen).Person("Mei", "U", Attitude.Neutral).Person("Gao", "D");

        Assert.Equal("15 answers and not one minus. What would a sceptic say?", Said(Fires(Severity.Note, input), input));
    }

    [Fact]
    public void An_empty_map_holds_nobody_against_us() => Fires(Severity.Note, SomeInput.At(Stage.R1).Us(Fifteen));

    [Theory]
    [InlineData("+++++ +++++ ++++? ?????")]
    [InlineData("+++++ +++++ +++++ ++++-")]
    [InlineData("")]
    public void Fourteen_answers_or_one_minus_are_silent(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));

    [Theory]
    [InlineData(Attitude.NonSupporter)]
    [InlineData(Attitude.Hostile)]
    public void Somebody_against_us_is_a_sceptic(Attitude attitude)
    {
        var input = SomeInput.At(Stage.R5).Us(Fifteen);

        IsSilent(input.Person("Qi", "I", attitude));
        Fires(Severity.Note, input.Person("Qi", "I", attitude, left: 1));
    }

    [Fact]
    public void The_number_can_be_tuned()
    {
        Fires(Severity.Note, SomeInput.At(Stage.R1).Us("+++++ +++++"), Thresholds.Default with { AllGoodMin = 10 });
        IsSilent(SomeInput.At(Stage.R1).Us("+++++ +++++ +++++ ++++"), Thresholds.Default with { AllGoodMin = 20 });
    }
}
