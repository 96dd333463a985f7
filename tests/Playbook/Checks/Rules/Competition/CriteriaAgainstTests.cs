using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class CriteriaAgainstTests() : RuleTest(new CriteriaAgainst())
{
    private const string Minus = "..... -";
    private const string Plus = "..... +";

    [Fact]
    public void Criteria_that_suit_a_competitor_are_told()
    {
        var input = SomeInput.At(Stage.R1).Us(Minus).Rival("Norda", Plus);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("The written criteria suit Norda, not us.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.FormalCriteria), finding.Subjects);
    }

    [Fact]
    public void Of_several_the_first_they_suit_is_named()
    {
        var input = SomeInput.At(Stage.R1).Us(Minus).Rival("Norda", Minus).Rival("Kor", Plus).Rival("Vela", Plus);

        Assert.Equal("c2", Fires(Severity.Warn, input).Blanks.Competitor);
    }

    [Theory]
    [InlineData(Plus)]
    [InlineData("..... ?")]
    [InlineData("")]
    public void Unless_they_speak_against_us_it_is_silent(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us).Rival("Norda", Plus));

    [Theory]
    [InlineData(Minus)]
    [InlineData("..... ?")]
    [InlineData("")]
    public void Unless_they_are_known_to_suit_somebody_it_is_silent(string rated) => IsSilent(SomeInput.At(Stage.R5).Us(Minus).Rival("Norda", rated));

    [Fact]
    public void Without_a_competitor_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Us(Minus));
}
