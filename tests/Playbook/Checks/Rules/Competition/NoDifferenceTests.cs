using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class NoDifferenceTests() : RuleTest(new NoDifference())
{
    private const string Minus = "..... ....-";

    [Fact]
    public void No_difference_beside_a_competitor_is_told() => Assert.Equal(
        CriterionSet.Of(Criterion.UniqueValue), Fires(Severity.Warn, SomeInput.At(Stage.R1).Us(Minus).Rival("Norda")).Subjects);

    [Fact]
    public void Without_a_competitor_there_is_nothing_to_differ_from() => IsSilent(SomeInput.At(Stage.R5).Us(Minus));

    [Theory]
    [InlineData("..... ----+")]
    [InlineData("..... ----?")]
    [InlineData("..... ----.")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us).Rival("Norda"));
}
