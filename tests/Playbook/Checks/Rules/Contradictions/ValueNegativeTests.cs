using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class ValueNegativeTests() : RuleTest(new ValueNegative())
{
    private static readonly CheckInput Claimed = SomeInput.At(Stage.R1).Us("..... ....+");

    [Theory]
    [InlineData(0)]
    [InlineData(-500)]
    public void A_sum_that_leaves_nothing_is_told(int balance) =>
        Assert.Equal(CriterionSet.Of(Criterion.UniqueValue), Fires(Severity.Warn, Claimed with { ValueBalance = balance }).Subjects);

    [Fact]
    public void The_smallest_gain_is_a_gain() => IsSilent(Claimed with { ValueBalance = 0.01m });

    [Fact]
    public void Without_the_sum_there_is_nothing_to_say() => IsSilent(Claimed);

    [Theory]
    [InlineData("..... ....-")]
    [InlineData("..... ....?")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Us(us) with { ValueBalance = -1 });
}
