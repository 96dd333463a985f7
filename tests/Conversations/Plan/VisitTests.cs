using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Plan;

/// <summary>Visits in chat: by form, in one line, taken back, and what they say about people, promises and the next date.</summary>
public sealed class VisitTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task A_line_puts_a_visit_down_with_people_promises_and_the_next_day()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        var visits = await lin.Says("visit ACME Rao, Ben, Dr. Who: agreed to show budget; promised: sample list by 5 Dec; Rao promised budget figure by 9 Dec; next: 11 Dec");
        Assert.Contains("The visit is on record", visits.Text);
        Assert.Contains("agreed to show budget", visits.Text);
        Assert.Contains("2 promised: 0 done, 2 open", visits.Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        var visit = Assert.Single(deal.Visits);
        Assert.Equal(new VisitReport(Today, ["p1"], ["Dr. Who"], [PlannedChat.Id(Someone.Lin), PlannedChat.Id(Someone.Ben)], "agreed to show budget"), visit.What);
        Assert.Equal((1, Today), (deal.People[0].Seat.Meetings, deal.People[0].Seat.LastMet));
        Assert.Equal(
            [("sample list", Assignee.Of(PlannedChat.Id(Someone.Lin)), new(2026, 12, 5), "v1"), ("budget figure", Assignee.Of(deal.People[0]), new LocalDate(2026, 12, 9), "v1")],
            deal.Actions.Select(a => (a.What.Text, a.What.Owner, a.What.Due!.Value, a.What.Visit)));
        Assert.Equal(new LocalDate(2026, 12, 11), deal.NextVisit);
        Assert.Contains("Next visit: Fri 11 Dec", (await lin.Says("plan acme")).Text);
        Assert.Contains("met today", (await lin.Says("map acme")).Text);

        // The very same line again is the same visit.
        await lin.Says("visit ACME Rao, Ben, Dr. Who: agreed to show budget");
        Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Visits);
    }

    [Fact]
    public async Task In_Chinese_over_several_lines()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        await lin.Says("决策链 远山 + 饶敏，采购总监；马可，项目副总");
        var visits = await lin.Says("拜访 远山 饶敏、马可，11月20日：同意给出预算\n我方承诺：样板清单，12月4日\n客户承诺：预算数字，饶敏，12月9日\n下次拜访：12月11日");
        Assert.Contains("拜访已记录", visits.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((new LocalDate(2026, 11, 20), "同意给出预算", 2), (deal.Visits[0].What.On, deal.Visits[0].What.Outcome, deal.Visits[0].What.Met.Length));
        Assert.Equal(["样板清单 us", "预算数字 customer:p1"], deal.Actions.Select(a => $"{a.What.Text} {a.What.Owner.ToString().Replace($"us:{Someone.Lin.ObjectId}", "us", StringComparison.Ordinal)}"));
        Assert.All(deal.People, p => Assert.Equal((1, new LocalDate(2026, 11, 20)), (p.Seat.Meetings, p.Seat.LastMet)));
        Assert.Equal(new LocalDate(2026, 12, 11), deal.NextVisit);
    }

    [Fact]
    public async Task The_form_is_one_card_and_nothing_typed_is_lost()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        var form = await lin.Says("visit acme");
        Assert.Equal("2026-11-23", form.Value(Inputs.When));
        Assert.Equal(Someone.Lin.ObjectId, form.Value(Inputs.Went));
        form = await form.Tap(
            "Save", (Inputs.When, "2026-11-24"), (Inputs.What, "showed the pilot"), (Inputs.WePromised, "price list, 2026-12-01\noffer, Ben, 4 Dec"));
        Assert.Contains("still to come", form.Text);
        Assert.Contains("Say who was met", form.Text);
        Assert.Equal("showed the pilot", form.Value(Inputs.What));
        Assert.Empty((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Visits);
        var visits = await form.Tap("Save", (Inputs.When, "2026-11-23"), (Inputs.Met, "p1,p2"), (Inputs.OthersMet, "Shi, Ben"));
        Assert.Contains("The visit is on record", visits.Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Equal(new VisitReport(Today, ["p1", "p2"], ["Shi"], [PlannedChat.Id(Someone.Lin), PlannedChat.Id(Someone.Ben)], "showed the pilot"), deal.Visits[0].What);
        Assert.Equal([PlannedChat.Id(Someone.Lin), PlannedChat.Id(Someone.Ben)], deal.Actions.Select(a => a.What.Owner.User!.Value));

        // With names and no colon the form comes with them.
        form = await lin.Says("visit acme Marco, yesterday");
        Assert.Equal(("p2", "2026-11-22"), (form.Value(Inputs.Met), form.Value(Inputs.When)));
        Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Visits);
    }

    [Fact]
    public async Task A_visit_that_was_put_down_by_mistake_is_taken_back_with_what_it_said()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("visit acme Rao, 18 Nov: first talk");
        var visits = await lin.Says("visit acme Rao, 20 Nov: agreed; promised: list by 5 Dec");
        Assert.Equal((2, new LocalDate(2026, 11, 20)), await RaoAsync(chat));
        var visit = await visits.Tap("Open the visit of Fri 20 Nov");
        Assert.Contains("list", visit.Text);
        var ask = await visit.Tap("Take back");
        Assert.Contains("Take this visit back?", ask.Text);
        Assert.Contains("Taken back", (await ask.Tap("Take back")).Text);
        Assert.Equal((1, new LocalDate(2026, 11, 18)), await RaoAsync(chat));
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Equal((true, ActionState.Dropped), (deal.Visits[1].Withdrawn, deal.Actions[0].State));
        Assert.Contains("taken back already", (await ask.Tap("Take back")).Text);
        Assert.Equal((1, new LocalDate(2026, 11, 18)), await RaoAsync(chat));
    }

    [Fact]
    public async Task The_next_day_is_kept_and_two_who_agree_on_different_ones_are_asked()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        var old = await (await lin.Says("plan acme")).Tap("Visits");
        Assert.Contains("Next visit: Fri 4 Dec", (await old.Tap("Keep this day", (Inputs.NextVisit, "2026-12-04"))).Text);
        var asked = await old.Tap("Keep this day", (Inputs.NextVisit, "2026-12-08"));
        Assert.Contains("agreed on Fri 4 Dec meanwhile", asked.Text);
        Assert.Equal("2026-12-08", asked.Value(Inputs.NextVisit));
        Assert.Equal(new LocalDate(2026, 12, 4), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
        await asked.Tap("Keep this day");
        Assert.Equal(new LocalDate(2026, 12, 8), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
        Assert.Contains("in the past", (await (await (await lin.Says("plan acme")).Tap("Visits")).Tap("Keep this day", (Inputs.NextVisit, "2026-11-01"))).Text);

        // A visit on that day is the one that was to come.
        chat.Clock.Advance(Duration.FromDays(15));
        await lin.Says("visit acme Rao: we talked");
        Assert.Null((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
    }

    [Fact]
    public async Task A_form_of_the_day_before_the_visit_takes_the_next_day_on_the_day_of_the_visit()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("visit acme Rao: first talk; next: 24 Nov");
        var form = await lin.Says("visit acme Rao");
        Assert.Equal("2026-11-24", form.Value(Inputs.NextVisit));
        chat.Clock.Advance(Duration.FromDays(1));
        var visits = await form.Tap("Save", (Inputs.When, "2026-11-24"), (Inputs.What, "agreed"), (Inputs.NextVisit, "2026-12-08"));
        Assert.Equal("2026-12-08", visits.Value(Inputs.NextVisit));
        Assert.Equal(new LocalDate(2026, 12, 8), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);

        // A form of the day itself shows none; saved as it is, what is on record for a later day stays.
        await lin.Says("visit acme Rao: more; next: 24 Nov");
        form = await lin.Says("visit acme Rao, yesterday");
        Assert.Equal("", form.Value(Inputs.NextVisit) ?? "");
        await form.Tap("Save", (Inputs.What, "put down late"));
        Assert.Equal(new LocalDate(2026, 11, 24), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
    }

    [Fact]
    public async Task A_next_day_is_kept_when_a_colleague_took_the_old_one_off_and_shown_back_when_there_is_another()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        await lin.Says("visit acme Rao: first talk; next: 4 Dec");
        var form = await lin.Says("visit acme Rao");
        var other = await lin.Says("visit acme Marco");
        await (await (await ben.Says("plan acme")).Tap("Visits")).Tap("Keep this day", (Inputs.NextVisit, ""));
        Assert.Null((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
        await form.Tap("Save", (Inputs.What, "agreed"), (Inputs.NextVisit, "2026-12-08"));
        Assert.Equal(new LocalDate(2026, 12, 8), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);

        // Refused for another reason first, it still replaces nobody's day unasked.
        other = await other.Tap("Save", (Inputs.When, "2026-11-30"), (Inputs.What, "agreed"), (Inputs.NextVisit, "2026-12-10"));
        Assert.Contains("still to come", other.Text);
        var asked = await other.Tap("Save", (Inputs.When, "2026-11-23"));
        Assert.Contains("Somebody else agreed on another next visit meanwhile", asked.Text);
        Assert.Equal("2026-12-10", asked.Value(Inputs.NextVisit));
        Assert.Equal(new LocalDate(2026, 12, 8), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).NextVisit);
    }

    [Fact]
    public async Task What_is_added_to_a_visit_on_record_is_kept()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("visit ACME Rao: agreed");
        var visits = await lin.Says("visit ACME Rao: agreed; promised: offer of 1,200,000 EUR by 5 Dec; next: 11 Dec");
        Assert.Contains("The visit is on record", visits.Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Single(deal.Visits);
        Assert.Equal(("offer of 1,200,000 EUR", "v1"), (deal.Actions[0].What.Text, deal.Actions[0].What.Visit));
        Assert.Equal(new LocalDate(2026, 12, 11), deal.NextVisit);
    }

    [Fact]
    public async Task Plan_and_visits_feed_the_check()
    {
        await using var chat = await PlannedChat.StartAsync("Rao, project head; Marco, project VP");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("stage acme R3 going on");
        Assert.Contains("No action is open for this deal", (await lin.Says("check acme")).Text);
        await lin.Says("plan acme + one, 2 Dec\n+ two, 3 Dec\n+ three, 4 Dec");
        var all = await (await lin.Says("check acme")).Tap("Show 1 more findings");
        Assert.Contains("Only we have homework", all.Text);
        var visits = await lin.Says("visit acme Rao: fine; customer promised the figures by 4 Dec; next: 1 Dec");
        Assert.DoesNotContain("Only we have homework", (await (await visits.Tap("Plan")).Tap("Check")).Text);
        chat.Clock.Advance(Duration.FromDays(20));
        var why = await (await lin.Says("check acme")).Tap("Why: 4 actions are overdue.");
        Assert.Contains("one · Lin Wei · due Wed 2 Dec", why.Text);
    }

    private static async Task<(int?, LocalDate?)> RaoAsync(Chat chat) =>
        (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).People[0].Seat is var seat ? (seat.Meetings, seat.LastMet) : default;
}
