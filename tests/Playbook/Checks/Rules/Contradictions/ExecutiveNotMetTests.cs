using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class ExecutiveNotMetTests() : RuleTest(new ExecutiveNotMet())
{
    private const string Trust = "..... ..... .+...";

    private static readonly CheckInput Claimed = SomeInput.At(Stage.R1).Us(Trust);

    [Theory]
    [InlineData(null)]
    [InlineData(91)]
    public void No_executive_was_met_for_three_months(int? met)
    {
        var input = Claimed.Person("Gao", "D", met: met, rank: Rank.Executive).Person("Wu", "E", met: 5, rank: Rank.Head);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Executive trust is a plus, but no executive was met in 90 days.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.ExecutiveCredibility), finding.Subjects);
    }

    [Fact]
    public void A_meeting_with_one_of_them_settles_it() =>
        IsSilent(Claimed.Person("Gao", rank: Rank.Executive).Person("Bai", met: 90, rank: Rank.Executive));

    [Theory]
    [InlineData(30)]
    [InlineData(180)]
    public void The_days_can_be_tuned(int days)
    {
        var thresholds = Thresholds.Default with { MetExecDays = days };

        IsSilent(Claimed.Person("Gao", met: days, rank: Rank.Executive), thresholds);
        Assert.Equal(days, Fires(Severity.Warn, Claimed.Person("Gao", met: days + 1, rank: Rank.Executive), thresholds).Blanks.Number);
    }

    [Fact]
    public void An_executive_who_left_does_not_count() =>
        Fires(Severity.Warn, Claimed.Person("Gao", met: 5, rank: Rank.Executive, left: 3).Person("Wu"));

    [Fact]
    public void Without_a_person_there_is_nothing_to_say() => IsSilent(Claimed);

    [Theory]
    [InlineData("..... ..... .-...")]
    [InlineData("..... ..... .?...")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Person("Gao", rank: Rank.Executive).Us(us));
}
