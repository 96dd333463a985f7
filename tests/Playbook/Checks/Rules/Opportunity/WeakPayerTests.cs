using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Opportunity;

public sealed class WeakPayerTests() : RuleTest(new WeakPayer())
{
    [Fact]
    public void A_minus_on_finances_is_told() =>
        Assert.Equal(CriterionSet.Of(Criterion.Finances), Fires(Severity.Warn, SomeInput.At(Stage.R1).Us("..-..")).Subjects);

    [Theory]
    [InlineData("--+--")]
    [InlineData("--?--")]
    [InlineData("--.--")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));
}
