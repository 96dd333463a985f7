using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Briefs;

/// <summary>Meetings are planned, moved, called off; the day we meet next follows them.</summary>
public sealed class MeetingDecisionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);

    private static readonly Deal Start = SomeDeal.New().After(
        new DealEvent.MemberAdded(SomeDeal.Bo), new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.PersonAdded(new("p2", "Marco")));

    [Fact]
    public void A_meeting_that_is_planned_is_when_we_meet_next()
    {
        var deal = Planned(Start, Plan(25, 14, "p1"));
        Assert.Equal(("m1", new LocalDate(2026, 11, 25)), (deal.Meetings[0].Id, deal.NextVisit));
        deal = Planned(deal, Plan(26, 9, "p2"));
        Assert.Equal((2, new LocalDate(2026, 11, 25)), (deal.Meetings.Count, deal.NextVisit));
        deal = deal.After(MeetingDecision.Cancel(deal, "m1", Now).Decision.Events);
        Assert.Equal(new LocalDate(2026, 11, 26), deal.NextVisit);
        deal = deal.After(MeetingDecision.Cancel(deal, "m2", Now).Decision.Events);
        Assert.Null(deal.NextVisit);
        Assert.Empty(MeetingDecision.Cancel(deal, "m2", Now).Decision.Events);
    }

    [Fact]
    public void A_day_that_was_agreed_on_otherwise_stays()
    {
        var deal = Planned(Start.After(new DealEvent.NextVisitSet(null, new(2026, 12, 11))), Plan(25, 14, "p1"));
        Assert.Equal(new LocalDate(2026, 12, 11), deal.NextVisit);
        deal = deal.After(MeetingDecision.Cancel(deal, "m1", Now).Decision.Events);
        Assert.Equal(new LocalDate(2026, 12, 11), deal.NextVisit);
    }

    [Fact]
    public void Typed_again_it_is_the_same_and_another_time_of_the_day_moves_it()
    {
        var deal = Planned(Start, Plan(25, 14, "p1") with { Goal = "see the plan" });
        Assert.Empty(MeetingDecision.Plan(deal, Plan(25, 14, "p1"), SomeDeal.Ana.Id, Now).Decision.Events);
        var moved = MeetingDecision.Plan(deal, Plan(25, 16), SomeDeal.Ana.Id, Now);
        Assert.True(moved.Moved);
        deal = deal.After(moved.Decision.Events);
        Assert.Equal((1, 16, "see the plan", "p1"), (deal.Meetings.Count, deal.Meetings[0].What.Time!.Wall.Hour, deal.Meetings[0].What.Goal, deal.Meetings[0].What.People[0]));

        // Others on that day, another day, or a colleague's: another meeting.
        Assert.Equal("m2", MeetingDecision.Plan(deal, Plan(25, 17, "p2"), SomeDeal.Ana.Id, Now).Id);
        Assert.Equal("m2", MeetingDecision.Plan(deal, Plan(26, 16), SomeDeal.Ana.Id, Now).Id);
        Assert.Equal("m2", MeetingDecision.Plan(deal, Plan(25, 18), SomeDeal.Bo.Id, Now).Id);
    }

    [Fact]
    public void What_is_wanted_of_the_next_meeting_waits_for_its_time()
    {
        var deal = Planned(Start, new(null, [], [], [], "see the plan"));
        Assert.Null(deal.NextVisit);
        deal = Planned(deal, Plan(25, 14, "p1"));
        Assert.Equal((1, "see the plan", 14), (deal.Meetings.Count, deal.Meetings[0].What.Goal, deal.Meetings[0].What.Time!.Wall.Hour));
        deal = Planned(deal, new(null, [], [], [], Ask: "the figure"));
        Assert.Equal((1, "see the plan", "the figure"), (deal.Meetings.Count, deal.Meetings[0].What.Goal, deal.Meetings[0].What.Ask));
    }

    [Fact]
    public void What_may_not_be_kept_or_cannot_be_is_said()
    {
        Assert.Equal(ProblemKind.NotKept, Problem(Plan(25, 14) with { Goal = "bring a gift card" }).Kind);
        Assert.Equal(Fields.AskFor, Problem(Plan(25, 14) with { Ask = new('x', 241) }).Field);
        Assert.Equal(Fields.When, Problem(Plan(23, 14)).Field);
        Assert.Equal(Fields.OthersMet, Problem(Plan(25, 14) with { Others = [.. Enumerable.Range(1, 11).Select(i => $"Guest {i}")] }).Field);
        var closed = Start.After(new DealEvent.Closed(Outcome.Lost, "price"));
        Assert.True(MeetingDecision.Plan(closed, Plan(25, 14), SomeDeal.Ana.Id, Now).Decision.IsRefused);
    }

    [Fact]
    public void A_form_that_was_drawn_before_somebody_changed_the_meeting_asks()
    {
        var deal = Planned(Start, Plan(25, 14, "p1"));
        var drawn = deal.Meetings[0].Mark;
        deal = deal.After(MeetingDecision.Save(deal, "m1", Plan(25, 15, "p1"), drawn, SomeDeal.Bo.Id, Now).Decision.Events);
        var asked = MeetingDecision.Save(deal, "m1", Plan(25, 16, "p1"), drawn, SomeDeal.Ana.Id, Now);
        Assert.True(asked.Changed);
        Assert.Empty(asked.Decision.Events);
        Assert.Single(MeetingDecision.Save(deal, "m1", Plan(25, 16, "p1"), deal.Meetings[0].Mark, SomeDeal.Ana.Id, Now).Decision.Events);

        // The same form sent twice plans one meeting.
        Assert.Equal("m1", MeetingDecision.Save(deal, null, Plan(25, 15, "p1"), null, SomeDeal.Ana.Id, Now).Id);
    }

    [Fact]
    public void The_next_meeting_is_ones_own_first_and_a_colleagues_next()
    {
        var deal = Planned(Start, Plan(25, 14, "p1"));
        deal = DealReplay.Apply(deal, MeetingDecision.Plan(deal, Plan(24, 15, "p2"), SomeDeal.Bo.Id, Now).Decision.Events, SomeDeal.By(SomeDeal.Bo));
        Assert.Equal(("m1", "m2"), (MeetingSearch.Next(deal, SomeDeal.Ana.Id, Now)!.Id, MeetingSearch.Next(deal, SomeDeal.Bo.Id, Now)!.Id));
        Assert.Equal("m2", MeetingSearch.Around(deal, Instant.FromUtc(2026, 11, 24, 7, 20))!.Id);
        Assert.Null(MeetingSearch.Around(deal, Instant.FromUtc(2026, 11, 24, 9, 0)));
    }

    [Fact]
    public void Of_more_than_a_deal_holds_the_earliest_that_is_over_is_forgotten_and_none_that_is_to_come()
    {
        var deal = Planned(Start, Plan(30, 9));
        for (var i = 2; i <= DealLimits.PlannedMeetings; i++)
        {
            deal = deal.After(new DealEvent.MeetingPlanned($"m{i}", Plan(29, 23) with { Time = new(new LocalDateTime(2026, 11, 29, 20, 0).PlusMinutes(-i), "Asia/Shanghai") }));
        }

        var stamp = SomeDeal.By(SomeDeal.Ana) with { At = Instant.FromUtc(2026, 11, 29, 14, 0) };
        deal = DealReplay.Apply(deal, [new DealEvent.MeetingPlanned("m41", Plan(30, 15))], stamp);
        Assert.Equal(DealLimits.PlannedMeetings, deal.Meetings.Count);
        Assert.NotNull(deal.FindMeeting("m1"));
        Assert.Null(deal.FindMeeting($"m{DealLimits.PlannedMeetings}"));
    }

    private static Deal Planned(Deal deal, MeetingPlan plan) => deal.After(MeetingDecision.Plan(deal, plan, SomeDeal.Ana.Id, Now).Decision.Events);

    private static Problem Problem(MeetingPlan plan) => Assert.Single(MeetingDecision.Plan(Start, plan, SomeDeal.Ana.Id, Now).Decision.Problems);

    private static MeetingPlan Plan(int day, int hour, params string[] people) => new(new(new(2026, 11, day, hour, 0), "Asia/Shanghai"), [.. people], [], []);
}
