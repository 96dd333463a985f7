using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Win;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Win;

public sealed class NoExecutiveTests() : RuleTest(new NoExecutive())
{
    private const string Minus = "..... ..... .-...";

    [Theory]
    [InlineData(Stage.R3)]
    [InlineData(Stage.R5)]
    public void A_minus_is_told_from_the_third_stage_on(Stage stage) =>
        Assert.Equal(CriterionSet.Of(Criterion.ExecutiveCredibility), Fires(Severity.Warn, SomeInput.At(stage).Us(Minus)).Subjects);

    [Fact]
    public void Before_that_it_is_too_early() => IsSilent(SomeInput.At(Stage.R2).Us(Minus));

    [Theory]
    [InlineData("..... ..... -+---")]
    [InlineData("..... ..... -?---")]
    [InlineData("..... ..... -.---")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));
}
