using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Worth;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Worth;

public sealed class TooThinTests() : RuleTest(new TooThin())
{
    [Fact]
    public void A_minus_on_profit_is_told() => Assert.Equal(
        CriterionSet.Of(Criterion.Profitability), Fires(Severity.Warn, SomeInput.At(Stage.R1).Us("..... ..... ..... ..-..")).Subjects);

    [Theory]
    [InlineData("..... ..... ..... --+--")]
    [InlineData("..... ..... ..... --?--")]
    [InlineData("..... ..... ..... --.--")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));
}
