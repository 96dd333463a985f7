using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Win;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Win;

public sealed class NoInsideTests() : RuleTest(new NoInside())
{
    [Theory]
    [InlineData(Stage.R1, Severity.Warn)]
    [InlineData(Stage.R4A, Severity.Warn)]
    [InlineData(Stage.R4B, Severity.Stop)]
    [InlineData(Stage.R5, Severity.Stop)]
    public void A_minus_weighs_more_late(Stage stage, Severity severity) => Assert.Equal(
        CriterionSet.Of(Criterion.InsideSupport), Fires(severity, SomeInput.At(stage).Us("..... ..... -....")).Subjects);

    [Theory]
    [InlineData("..... ..... +----")]
    [InlineData("..... ..... ?----")]
    [InlineData("..... ..... .----")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));
}
