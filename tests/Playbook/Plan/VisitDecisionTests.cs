using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Plan;

/// <summary>What a visit says about people, promises and the next date, and what the check reads of it.</summary>
public sealed class VisitDecisionTests
{
    private static readonly LocalDate Today = SomeDeal.Today;

    private static readonly Deal Start = SomeDeal.New().After(
        new DealEvent.PersonAdded(new("p1", "Rao") { Seat = new() { NextMeeting = Today } }),
        new DealEvent.PersonAdded(new("p2", "Deng") { Seat = new() { Meetings = 4, LastMet = Today.PlusDays(-2) } }));

    [Fact]
    public void A_visit_counts_a_meeting_for_each_and_a_second_one_of_the_day_does_not()
    {
        var deal = Made(Start, Entry(Today, ["p1", "p2"]));
        Assert.Equal([(1, Today, null), (5, Today, (LocalDate?)null)], deal.People.Select(p => (p.Seat.Meetings ?? 0, p.Seat.LastMet!.Value, p.Seat.NextMeeting)));
        deal = Made(deal, Entry(Today, ["p1"], "again"));
        Assert.Equal(1, deal.People[0].Seat.Meetings);

        // One that is put down later than it was is no last meeting.
        deal = Made(deal, Entry(Today.PlusDays(-9), ["p2"]));
        Assert.Equal((6, Today), (deal.People[1].Seat.Meetings, deal.People[1].Seat.LastMet));
    }

    [Fact]
    public void Taken_back_it_leaves_no_meeting_and_no_open_promise()
    {
        var promise = new ActionPlan("the figures", Assignee.Customer, Today.PlusDays(3));
        var deal = Made(Start, Entry(Today.PlusDays(-5), ["p1"]));
        deal = Made(deal, Entry(Today, ["p1"]) with { Promises = [promise] });
        Assert.Equal(("a1", "v2"), (deal.Actions[0].Id, deal.Actions[0].What.Visit));
        Assert.Equal([false, true], PlanOf(deal).Visits.Select(v => v.CustomerPromised));
        deal = deal.After(VisitDecision.Withdraw(deal, "v2").Events);
        Assert.Equal((1, Today.PlusDays(-5), ActionState.Dropped), (deal.People[0].Seat.Meetings, deal.People[0].Seat.LastMet, deal.Actions[0].State));
        Assert.Equal([Today.PlusDays(-5)], PlanOf(deal).Visits.Select(v => v.On));
        Assert.Empty(PlanOf(deal).Actions);
        Assert.Empty(VisitDecision.Withdraw(deal, "v2").Events);
        deal = deal.After(VisitDecision.Withdraw(deal, "v1").Events);
        Assert.Equal((null, null), (deal.People[0].Seat.Meetings, deal.People[0].Seat.LastMet));
        Assert.Equal("v3", Made(deal, Entry(Today, ["p1"])).Visits[^1].Id);
    }

    [Fact]
    public void Taken_back_it_leaves_the_meetings_that_it_did_not_add()
    {
        // "Met today" was tapped before: the visit adds nothing.
        var met = MeetingToday.Met(PersonSeat.Empty, Today, isCounted: false);
        var deal = Start.After(new DealEvent.PersonSeated("p1", Start.People[0].Seat, met));
        deal = Made(deal, Entry(Today, ["p1", "p2"]));
        Assert.Equal([(1, Today), (4, Today.PlusDays(-2))], Meetings(Withdrawn(deal, "v1")));

        // One that was put down later than it was took no last meeting away.
        deal = Made(Start, Entry(Today.PlusDays(-9), ["p2"]));
        Assert.Equal((4, Today.PlusDays(-2)), Meetings(Withdrawn(deal, "v1"))[1]);

        // That there was no meeting yet, somebody had said.
        deal = Start.After(new DealEvent.PersonSeated("p1", Start.People[0].Seat, new() { Meetings = 0 }));
        Assert.Equal((0, null), Meetings(Withdrawn(Made(deal, Entry(Today, ["p1"])), "v1"))[0]);
    }

    [Theory]
    [InlineData("v1", "v2")]
    [InlineData("v2", "v1")]
    public void Two_visits_of_a_day_hold_one_meeting_until_both_are_taken_back(string first, string second)
    {
        var deal = Made(Made(Start, Entry(Today, ["p2"])), Entry(Today, ["p2"], "again"));
        deal = Withdrawn(deal, first);
        Assert.Equal((5, Today), Meetings(deal)[1]);
        Assert.Equal((4, Today.PlusDays(-2)), Meetings(Withdrawn(deal, second))[1]);
    }

    [Theory]
    [InlineData("v1", "v2", "v3")]
    [InlineData("v2", "v1", "v3")]
    [InlineData("v3", "v1", "v2")]
    [InlineData("v2", "v3", "v1")]
    public void Taken_back_in_any_order_visits_leave_the_map_as_it_was(params string[] order)
    {
        var deal = Made(Made(Made(Start, Entry(Today.PlusDays(-1), ["p1", "p2"])), Entry(Today, ["p1", "p2"])), Entry(Today.PlusDays(-3), ["p1", "p2"]));
        Assert.Equal([(3, Today), (7, Today)], Meetings(deal));
        Assert.Equal([(null, null), (4, Today.PlusDays(-2))], Meetings(order.Aggregate(deal, Withdrawn)));
    }

    [Fact]
    public void A_visit_of_the_time_before_its_meetings_were_kept_added_one_for_each()
    {
        var old = new DealEvent.VisitMade("v1", new(Today, ["p2"], [], [], null));
        var seat = Start.People[1].Seat;
        var deal = Start.After(old, new DealEvent.PersonSeated("p2", seat, seat with { Meetings = 5, LastMet = Today }));
        Assert.Equal((4, Today), Meetings(Withdrawn(deal, "v1"))[1]);
        deal = Withdrawn(Made(deal, Entry(Today, ["p2"])), "v1");
        Assert.Equal((5, Today), Meetings(deal)[1]);
        Assert.Equal(4, Meetings(Withdrawn(deal, "v2"))[1].Item1);
    }

    [Fact]
    public void Saved_again_it_keeps_what_is_new_and_repeats_nothing()
    {
        var list = new ActionPlan("the list", Assignee.Of(SomeDeal.Ana.Id), Today.PlusDays(3));
        var figures = new ActionPlan("the figures", Assignee.Customer, Today.PlusDays(3));
        var deal = Made(Start, Entry(Today, ["p1"]) with { Promises = [list] });
        deal = Made(deal, Entry(Today, ["p1"]) with { Promises = [list, figures], Next = Today.PlusDays(7) });
        Assert.Single(deal.Visits);
        Assert.Equal([("a1", "the list", "v1"), ("a2", "the figures", "v1")], deal.Actions.Select(a => (a.Id, a.What.Text, a.What.Visit!)));
        Assert.Equal((Today.PlusDays(7), 1), (deal.NextVisit, deal.People[0].Seat.Meetings));

        deal = deal.After(new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done));
        var again = VisitDecision.Make(deal, Entry(Today, ["p1"]) with { Promises = [list, figures] }, SomeDeal.Ana.Id, Today);
        Assert.Empty(again.Events);
        Assert.Contains("already", again.Told!.Value.En);
    }

    [Fact]
    public void The_next_visit_goes_when_its_day_has_come()
    {
        var deal = Made(Start, Entry(Today, ["p1"]) with { Next = Today.PlusDays(7) });
        Assert.Equal(Today.PlusDays(7), PlanOf(deal).NextMeeting);
        deal = Made(deal, Entry(Today, ["p2"], "another"));
        Assert.Equal(Today.PlusDays(7), deal.NextVisit);
        deal = deal.After(VisitDecision.Make(deal, Entry(Today.PlusDays(7), ["p1"]), SomeDeal.Ana.Id, Today.PlusDays(7)).Events);
        Assert.Null(deal.NextVisit);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_the_field()
    {
        Assert.Equal([Fields.OthersMet], Problems(Entry(Today, [])));
        Assert.Equal([Fields.When], Problems(Entry(Today.PlusDays(1), ["p1"])));
        Assert.Equal([Fields.What], Problems(Entry(Today, ["p1"], "gave him a red envelope")));
        Assert.Equal([Fields.OthersMet], Problems(Entry(Today, [.. Enumerable.Repeat("p1", DealLimits.PeopleMet + 1)])));
        Assert.Equal([Fields.NextVisit], Problems(Entry(Today, ["p1"]) with { Next = Today.PlusDays(-1) }));
        var late = new ActionPlan("the list", Assignee.Of(SomeDeal.Ana.Id), Today.PlusDays(-1));
        Assert.Equal([Fields.WePromised], Problems(Entry(Today, ["p1"]) with { Promises = [late] }));
        Assert.Equal([], Problems(Entry(Today.PlusDays(-2), ["p1"]) with { Promises = [late] }));
    }

    [Fact]
    public void What_is_planned_and_what_is_not_is_judged()
    {
        // A deal in which nobody plans is told so once, from its second stage on; nothing else of the family speaks.
        Assert.DoesNotContain(Found(SomeDeal.New()), id => id.StartsWith("pln-", StringComparison.Ordinal));
        Assert.Equal(["pln-no-actions"], Found(SomeDeal.New().At(Stage.R3)).Where(id => id.StartsWith("pln-", StringComparison.Ordinal) || id == "stg-no-next-date"));
        var weak = SomeDeal.New().At(Stage.R3).Answered("funds", "-");
        weak = weak.After(new DealEvent.ActionPlanned("a1", new("ask", Assignee.Customer, Today.PlusDays(40))));
        Assert.Contains("pln-weak-point-unowned", Found(weak));
        Assert.DoesNotContain("pln-weak-point-unowned", Found(weak.After(
            new DealEvent.ActionPlanned("a2", new("find money", Assignee.Customer, Today.PlusDays(40)) { Criterion = Criterion.Funds }))));
    }

    private static IEnumerable<string> Found(Deal deal) =>
        CheckEngine.Run(CheckInput.Of(deal, Today), Thresholds.Default, RuleSettings.Full).Findings.Select(f => f.RuleId);

    private static CheckInput PlanOf(Deal deal) => CheckInput.Of(deal, Today);

    private static VisitEntry Entry(LocalDate on, string[] met, string? outcome = null) => new(new(on, [.. met], [], [SomeDeal.Ana.Id], outcome), [], null);

    private static List<(int?, LocalDate?)> Meetings(Deal deal) => [.. deal.People.Select(p => (p.Seat.Meetings, p.Seat.LastMet))];

    private static Deal Withdrawn(Deal deal, string visit) => deal.After(VisitDecision.Withdraw(deal, visit).Events);

    private static Deal Made(Deal deal, VisitEntry entry)
    {
        var decision = VisitDecision.Make(deal, entry, SomeDeal.Ana.Id, Today);
        Assert.False(decision.IsRefused, decision.Problems.FirstOrDefault()?.Text.En);
        return deal.After(decision.Events);
    }

    private static IEnumerable<string> Problems(VisitEntry entry) => VisitDecision.Make(Start, entry, SomeDeal.Ana.Id, Today).Problems.Select(p => p.Field);
}
