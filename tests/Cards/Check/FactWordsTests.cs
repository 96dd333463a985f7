using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests.Check;

public sealed class FactWordsTests
{
    private static readonly Deal Rated = Some.Deal().Rated(Subject.Us, "+++++++++++++++++++++");

    [Fact]
    public void Every_kind_of_fact_has_a_title_of_its_own()
    {
        var titles = Enum.GetValues<FactName>().Select(n => FactTitles.Of(n)).ToList();

        Assert.DoesNotContain(new("A fact", "一项事实"), titles);
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void An_answer_tells_its_author_to_members_and_nobody_to_others()
    {
        var finding = SomeCheck.Found("opp-no-event", Severity.Warn, default, null, new Fact.Answered("us", Criterion.CompellingEvent, Mark.Plus, Some.Today));

        Assert.Equal(["Us, 5 Compelling event: + · 24 Nov · by Lin Wei"], Words(finding, DealView.Full));
        Assert.Equal(["Us, 5 Compelling event: + · 24 Nov"], Words(finding, DealView.Channel));
    }

    [Fact]
    public void Who_sees_it_differently_is_not_said()
    {
        var finding = SomeCheck.Found("con-two-views", Severity.Note, default, null, new Fact.Answered("us", Criterion.Funds, Mark.Plus, Some.Today));

        Assert.DoesNotContain("Lin", Assert.Single(Words(finding, DealView.Full)));
    }

    [Fact]
    public void A_channel_is_told_nothing_of_people_money_and_confidential_criteria()
    {
        var finding = SomeCheck.Found(
            "stg-not-earned", Severity.Warn, default, null,
            new Fact.Answered("us", Criterion.InsideSupport, Mark.Plus), new Fact.Person("p1", Aspect.Attitudes), new Fact.Figure(FactName.Budget, 10, "CNY"),
            new Fact.Absent(FactName.CoachCandidate), new Fact.Unmet("inside-support"), new Fact.Evidence("p1", new(1, EvidenceKind.Told, Some.Today, Route.Own)));

        Assert.Empty(Words(finding, DealView.Channel));
        Assert.Equal(6, Words(finding, DealView.Full).Count);
    }

    [Fact]
    public void The_weight_of_evidence_is_never_a_number() =>
        Assert.Empty(Words(SomeCheck.Found("coa-none", Severity.Note, default, null, new Fact.Figure(FactName.CoachScore, 2.31m)), DealView.Full));

    private static IReadOnlyList<string> Words(Finding finding, DealView view) =>
        FactWords.Of(finding, SomeCheck.Names(Rated, SomeCheck.Person("p1", "Deng")), view, Language.English);
}
