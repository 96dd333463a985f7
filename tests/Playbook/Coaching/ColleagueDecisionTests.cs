using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;
using static KeyAccountBot.Playbook.Tests.Coaching.SomeCoach;

namespace KeyAccountBot.Playbook.Tests.Coaching;

public sealed class ColleagueDecisionTests
{
    private static readonly Member Ben = new(new("u-ben"), "Ben");
    private static readonly Member Ana = new(new("u-ana"), "Ana");
    private static readonly Instant Asking = SomeDeal.New().Opened;

    [Fact]
    public void What_a_third_person_told_a_colleague_corroborates()
    {
        var deal = Answered(Asked(Deal(Saw(7, 20))), ColleagueAnswer.Heard, "p2");
        var piece = deal.Evidence[^1];
        Assert.Equal((EvidenceKind.Told, Route.ThirdPerson, "p2", "e1", Ben.Id), (piece.What.Kind, piece.What.Route, piece.What.Through, piece.What.Confirms, piece.By));
        Assert.Equal(Today.PlusDays(-20), piece.What.Happened);
        Assert.True(Reading(deal).Judged.Corroborated);
    }

    [Theory]
    [InlineData(ColleagueAnswer.Seen, null, EvidenceKind.Witnessed, Route.Own)]
    [InlineData(ColleagueAnswer.Seen, "p2", EvidenceKind.Witnessed, Route.Own)]
    [InlineData(ColleagueAnswer.Heard, "p1", EvidenceKind.Claimed, Route.Coach)]
    [InlineData(ColleagueAnswer.Heard, null, EvidenceKind.Told, Route.ThirdPerson)]
    public void Only_a_third_person_is_another_route(ColleagueAnswer answer, string? through, EvidenceKind kind, Route route)
    {
        var deal = Answered(Asked(Deal(Saw(7))), answer, through);
        Assert.Equal((kind, route), (deal.Evidence[^1].What.Kind, deal.Evidence[^1].What.Route));
        Assert.Equal(route == Route.ThirdPerson, Reading(deal).Judged.Corroborated);
    }

    [Fact]
    public void The_opposite_stands_against_from_today_and_is_settled_like_any_other()
    {
        var deal = Answered(Asked(Deal(Saw(7, 60))), ColleagueAnswer.Opposite);
        Assert.True(deal.Evidence[^1].IsOpenAgainst);
        Assert.Equal(Today, deal.Evidence[^1].What.Happened);
        Assert.Equal(CoachVerdict.Contradicted, Reading(deal).Judged.Verdict);
        Assert.NotEqual(CoachVerdict.Contradicted, Reading(deal.Done(EvidenceDecision.Resolve(deal, "e2", "It was another paper"))).Judged.Verdict);
    }

    [Fact]
    public void An_old_thing_is_not_made_fresh_by_asking_again()
    {
        var deal = Answered(Asked(Deal(Saw(7, 200))), ColleagueAnswer.Heard, "p2");
        Assert.False(Reading(deal).Judged.Corroborated);
        Assert.Equal(200, Reading(deal).Judged.DaysSinceNewest);
    }

    [Fact]
    public void Who_does_not_know_adds_nothing_and_may_answer_later_once()
    {
        var deal = Answered(Asked(Deal(Saw(2))), ColleagueAnswer.NotKnown);
        Assert.Single(deal.Evidence);
        deal = Answered(deal, ColleagueAnswer.Seen);
        Assert.Equal(2, deal.Evidence.Count);
        Assert.Empty(Answer(deal, Ben.Id, ColleagueAnswer.Opposite).Events);
    }

    [Fact]
    public void The_author_the_asker_and_outsiders_are_not_asked()
    {
        var deal = Deal(Saw(2));
        Assert.Equal([Ben.Id, Ana.Id], ColleagueDecision.Askable(deal, deal.Evidence[0], deal.Owner.Id).Select(m => m.Id));
        Assert.True(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, deal.Owner.Id, Asking).IsRefused);
        Assert.True(ColleagueDecision.Ask(deal, "e1", Ben.Id, deal.Evidence[0].By, Asking).IsRefused);
        Assert.True(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, new("u-otto"), Asking).IsRefused);
        Assert.True(ColleagueDecision.Ask(deal, "e1", new("u-otto"), Ben.Id, Asking).IsRefused);
        Assert.True(ColleagueDecision.Ask(deal, "e9", deal.Owner.Id, Ben.Id, Asking).IsRefused);
        Assert.True(Answer(deal, Ben.Id, ColleagueAnswer.Seen).IsRefused);
    }

    [Fact]
    public void The_same_behaviour_is_not_asked_twice_at_once_and_again_when_nothing_came()
    {
        var deal = Asked(Deal(Saw(2), Saw(2, 5)));
        Assert.Empty(ColleagueDecision.Ask(deal, "e2", deal.Owner.Id, Ben.Id, Asking + Duration.FromMinutes(5)).Events);
        Assert.Single(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, Ben.Id, Asking + Duration.FromHours(2)).Events);
        Assert.Single(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, Ana.Id, Asking).Events);
        var answered = Answered(deal, ColleagueAnswer.Seen);
        Assert.Empty(ColleagueDecision.Ask(answered, "e1", deal.Owner.Id, Ben.Id, Asking + Duration.FromDays(30)).Events);
    }

    [Fact]
    public void In_a_tender_only_what_was_open_to_all_is_asked_about()
    {
        var deal = Deal(Saw(3), Saw(3, 5) with { OpenToAll = true }, Saw(7));
        deal = deal with { Header = deal.Header with { Tender = true } };
        Assert.True(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, Ben.Id, Asking).IsRefused);
        Assert.Single(ColleagueDecision.Ask(deal, "e2", deal.Owner.Id, Ben.Id, Asking).Events);
        Assert.Single(ColleagueDecision.Ask(deal, "e3", deal.Owner.Id, Ben.Id, Asking).Events);
        Assert.False(ColleagueDecision.IsAsked(deal, deal.Evidence[0]));
    }

    [Fact]
    public void Strength_falls_with_time_and_says_until_when()
    {
        var deal = Deal(Saw(7, 0, EvidenceKind.Document));
        var now = Reading(deal).Behaviours[6];
        Assert.Equal((5, Today.PlusDays(95)), (now.Parts, now.Until!.Value));
        var person = deal.FindPerson("p1")!;
        Assert.Equal(Strength.Solid, CoachReading.Of(deal, person, now.Until.Value, Thresholds.Default).Behaviours[6].Strength);
        var later = CoachReading.Of(deal, person, now.Until.Value.PlusDays(1), Thresholds.Default).Behaviours[6];
        Assert.Equal((Strength.Weak, 2), (later.Strength, later.Parts));
        Assert.Equal((0, null), (Reading(deal).Behaviours[0].Parts, Reading(deal).Behaviours[0].Until));
    }

    private static Deal Deal(params Observation[] seen) => (WithRao() with { Members = [Ben, Ana] }).Put(seen);

    private static Deal Asked(Deal deal) => deal.Done(ColleagueDecision.Ask(deal, "e1", deal.Owner.Id, Ben.Id, Asking));

    private static Decision Answer(Deal deal, UserId who, ColleagueAnswer answer, string? through = null) =>
        ColleagueDecision.Answer(deal, "e1", who, answer, through, null, Today);

    private static Deal Answered(Deal deal, ColleagueAnswer answer, string? through = null)
    {
        var decision = Answer(deal, Ben.Id, answer, through);
        Assert.Empty(decision.Problems);
        return DealReplay.Apply(deal, decision.Events, new(Ben.Id, Ben.Name, Asking, ChangeSource.Card));
    }

    private static CoachReading Reading(Deal deal) => CoachReading.Of(deal, deal.FindPerson("p1")!, Today, Thresholds.Default);
}
