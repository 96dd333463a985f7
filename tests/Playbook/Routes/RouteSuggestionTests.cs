using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Routes;

/// <summary>Who should be met next, why, and by which of the methods: from the map alone.</summary>
public sealed class RouteSuggestionTests
{
    [Fact]
    public void Who_counts_is_met_then_opponents_are_brought_to_neutral_then_neutrals_are_won()
    {
        var deal = RoutedDeal.Of("""
            Marco, owner, D, never met
            Pan, audit, A, veto, hostile, met 2026-11-20
            Tom, engineer, hostile, met 2026-11-20
            Rao, head, U, neutral, met 2026-11-20
            Lee, board, A, met 2026-11-20
            Shi, technical head, E, sponsor, met 2026-11-20
            Xu, clerk, X
            Gone, owner, D, left 2026-11-01
            """);
        Assert.Equal(
            [("Marco", RouteAim.Meet), ("Pan", RouteAim.Neutral), ("Lee", RouteAim.Read), ("Xu", RouteAim.Meet), ("Tom", RouteAim.Neutral), ("Rao", RouteAim.Win)],
            RoutedDeal.Suggested(deal).Select(s => (deal.FindPerson(s.PersonId)!.Name, s.Aim)));
    }

    [Theory]
    [InlineData("Rao, staff; Ally, staff, supporter, met 2026-11-20, tie to Rao: one school", RouteMethod.MutualContact, RouteLink.Tie)]
    [InlineData("Rao, VP, D; Ally, staff, supporter, met 2026-11-20, tie to Rao: one school", RouteMethod.Referral, RouteLink.Tie)]
    [InlineData("Rao, head; Ally, staff, supporter, met 2026-11-20, reports to Rao", RouteMethod.BottomUp, RouteLink.WorksFor)]
    [InlineData("Rao, VP, D; Ally, staff, supporter, met 2026-11-20, reports to Rao", RouteMethod.FromBelow, RouteLink.WorksFor)]
    [InlineData("Rao, staff, reports to Ally; Ally, head, supporter, met 2026-11-20", RouteMethod.StraightToTop, RouteLink.Boss)]
    [InlineData("Rao, staff; Mid, head, tie to Rao; Ally, staff, supporter, met 2026-11-20, reports to Mid", RouteMethod.MutualContact, RouteLink.Through)]
    [InlineData("Rao, VP, D; Ally, staff, supporter, met 2026-11-20", RouteMethod.Direct, RouteLink.None)]
    [InlineData("Rao, VP, hostile; Ally, staff, supporter, met 2026-11-20", RouteMethod.ReferenceSite, RouteLink.None)]
    [InlineData("Rao, VP, neutral, met 2026-11-20; Ally, staff, supporter, met 2026-11-20", RouteMethod.CompanyVisit, RouteLink.None)]
    [InlineData("Rao, staff, hostile; Ally, staff, supporter, met 2026-11-20", RouteMethod.RelatedParty, RouteLink.None)]
    [InlineData("Rao, staff; Ally, staff, supporter, met 2026-11-20", RouteMethod.Event, RouteLink.None)]
    public void The_nearest_friend_opens_the_door(string people, RouteMethod method, RouteLink link)
    {
        var deal = RoutedDeal.Of(people.Replace(';', '\n'));
        var rao = RoutedDeal.Suggested(deal).First(s => deal.FindPerson(s.PersonId)!.Name == "Rao");
        Assert.Equal((method, link), (rao.Approach.Method, rao.Approach.Link));
        Assert.Equal(link == RouteLink.None ? null : "Ally", deal.FindPerson(rao.Approach.Via)?.Name);
        Assert.Equal(link == RouteLink.Through ? "Mid" : null, deal.FindPerson(rao.Approach.Middle)?.Name);
    }

    [Fact]
    public void Who_is_hostile_or_unmet_or_gone_opens_no_door()
    {
        var deal = RoutedDeal.Of("""
            Rao, staff
            Foe, staff, hostile, met 2026-11-20, tie to Rao
            New, staff, supporter, tie to Rao
            Ex, staff, sponsor, met 2026-11-20, left 2026-11-21, tie to Rao
            """);
        Assert.Equal(RouteLink.None, RoutedDeal.Suggested(deal).First(s => s.PersonId == "p1").Approach.Link);
    }

    [Fact]
    public void In_a_tender_and_in_a_closed_deal_nothing_is_suggested()
    {
        var deal = RoutedDeal.Of("Marco, owner, D, never met");
        Assert.Single(RoutedDeal.Suggested(deal));
        Assert.Empty(RoutedDeal.Suggested(deal with { Header = deal.Header with { Tender = true } }));
        Assert.Empty(RoutedDeal.Suggested(deal with { Closing = new(Outcome.Lost, "price", SomeDeal.Ana.Id, default) }));
    }

    [Fact]
    public void Whom_a_step_is_planned_for_is_not_suggested_until_it_is_over()
    {
        var deal = RoutedDeal.Of("Marco, owner, D, never met");
        deal = deal.After(new DealEvent.RouteStepAdded("r1", RoutedDeal.Suggested(deal)[0].ToPlan()));
        Assert.Empty(RoutedDeal.Suggested(deal));
        Assert.Single(RoutedDeal.Suggested(deal.After(new DealEvent.RouteStepSet("r1", RouteState.Planned, RouteState.Dropped))));
    }

    [Fact]
    public void The_day_is_a_working_day_and_not_after_the_signature()
    {
        var deal = RoutedDeal.Of("Marco, owner, D, never met\nXu, clerk, X");
        foreach (var today in Enumerable.Range(0, 7).Select(SomeDeal.Today.PlusDays))
        {
            Assert.All(RouteSuggestions.Of(deal, today, Thresholds.Default), s => Assert.InRange(s.Due.DayOfWeek, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday));
        }

        deal = deal with { Header = deal.Header with { CloseDate = SomeDeal.Today.PlusDays(3) } };
        Assert.All(RoutedDeal.Suggested(deal), s => Assert.Equal(SomeDeal.Today.PlusDays(3), s.Due));
    }

    [Theory]
    [InlineData(12, "Neutral: give them a reason of their own.")]
    [InlineData(6, "Neutral, and carries weight: win them.")]
    public void Who_carries_weight_is_for_the_book_to_say(int keyPower, string why)
    {
        var deal = RoutedDeal.Of("Rao, head, neutral, met 2026-11-20");
        deal = deal with { People = [deal.People[0] with { Seat = deal.People[0].Seat with { Authority = 3, Influence = 2 } }] };
        var limits = Thresholds.Default with { KeyPower = keyPower };

        Assert.StartsWith(why, RouteTexts.Why(deal, RouteSuggestions.Of(deal, SomeDeal.Today, limits).Single(), limits).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_suggestion_says_why_in_both_languages()
    {
        var deal = RoutedDeal.Of("""
            Marco, owner, D, never met
            Pan, audit, A, veto, hostile
            Lee, board, A, met 2026-11-20
            Rao, head, decisive, neutral, met 2026-11-20
            Xu, clerk, X, reports to Rao
            Ally, staff, supporter, met 2026-11-20, tie to Xu
            """);
        foreach (var suggestion in RoutedDeal.Suggested(deal))
        {
            var (why, say) = (RouteTexts.Why(deal, suggestion, Thresholds.Default), RouteTexts.Say(suggestion.Aim));
            Assert.All([why.En, say.En], t => Assert.Matches("^[A-Z].*[.]$", t));
            Assert.All([why.Zh, say.Zh], t => Assert.Matches(@"^[\u3400-\u9fff].*。$", t));
            Assert.DoesNotContain('{', why.En + why.Zh);

            // What we suggest to say could be typed by anybody, so it passes the same gate.
            Assert.Null(CareGuard.Check(say.En) ?? CareGuard.Check(say.Zh));
        }
    }
}
