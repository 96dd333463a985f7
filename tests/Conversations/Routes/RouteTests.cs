using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Conversations.Routes;

/// <summary>The relationship route in chat: suggested, typed, by form, done, put off and dropped, and what it does to map and check.</summary>
public sealed class RouteTests
{
    private const string People = "map acme + Marco, owner, D, never met; Rao, head, E, sponsor, met 2026-11-20, reports to Marco; Pan, audit, A, veto, hostile";

    [Fact]
    public async Task What_the_map_suggests_is_one_tap_from_a_step()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var route = await lin.Says("route ACME");
        Assert.Contains("introduced from below via Rao", route.Text);
        Assert.Contains("Decides, and we have never met. Rao, who is with us, works for them.", route.Text);
        var planned = await route.Tap("Plan");
        Assert.Contains("On the route: Marco.", planned.Text);
        Assert.Contains("“Ask what must be true for them to say yes.”", planned.Text);
        Assert.Contains("30 Nov", planned.Text);
        var step = Assert.Single((await chat.DealAsync(Someone.Lin)).Route);
        Assert.Equal(("p1", RouteMethod.FromBelow, "p2", RouteState.Planned), (step.Plan.Person, step.Plan.Method, step.Plan.Via, step.State));

        // An old card suggests it again: nobody is planned for twice.
        Assert.Contains("Marco is on the route already.", (await route.Tap("Plan")).Text);
        Assert.Single((await chat.DealAsync(Someone.Lin)).Route);
    }

    [Fact]
    public async Task Done_is_a_meeting_that_map_and_check_learn_of()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("stage acme R3 known enough");
        Assert.Contains("have not met the decision maker", (await lin.Says("check acme")).Text);
        var route = await (await lin.Says("route acme")).Tap("Plan");
        var done = await route.Tap("Done");
        Assert.Contains("Done. Marco: met today.", done.Text);
        Assert.Matches("No longer: .*decision maker", done.Text);
        Assert.Contains("Behind us", done.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((1, new NodaTime.LocalDate(2026, 11, 23)), (deal.People[0].Seat.Meetings, deal.People[0].Seat.LastMet));

        // A second tap on the card that is still there counts no second meeting.
        await route.Tap("Done");
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).People[0].Seat.Meetings);

        // By mistake: it is planned again, from its own page.
        var again = await (await done.Tap("Marco")).Tap("Plan again");
        Assert.Contains("On the route again: Marco.", again.Text);
    }

    [Fact]
    public async Task A_week_later_or_dropped_in_one_tap()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var route = await lin.Says("route acme + Pan, 24 Nov, I go: ask what audit needs");
        Assert.Contains("On the route: Pan.", route.Text);
        var later = await route.Tap("A week later");
        Assert.Contains("Moved to 1 Dec.", later.Text);
        Assert.Contains("moved 1×", later.Text);
        Assert.Contains("It stands at 1 Dec already.", (await route.Tap("A week later")).Text);
        chat.Clock.Advance(NodaTime.Duration.FromDays(17));
        var late = await lin.Says("route acme");
        Assert.Contains("overdue", late.Text);
        Assert.Contains("Moved to 17 Dec.", (await late.Tap("A week later")).Text);
        Assert.Contains("Dropped: Pan.", (await late.Tap("Drop")).Text);
        Assert.Equal(RouteState.Dropped, Assert.Single((await chat.DealAsync(Someone.Lin)).Route).State);
    }

    [Fact]
    public async Task Lines_are_typed_after_the_card_too_and_what_cannot_be_read_is_told()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members acme + Ben");
        await lin.Says(People);
        await lin.Says("route acme");
        var route = await lin.Says("+ Marco, via Rao, referral, 2026-12-10, Ben goes: ask for the spec meeting\n+ Somebody, event\n+ Pan, a gift for him, 11 Dec");
        Assert.Contains("On the route: Marco, Pan.", route.Text);
        Assert.Contains("“Somebody” is not clearly on the map", route.Text);
        Assert.Contains("not kept", route.Text);
        Assert.DoesNotContain("a gift for him", route.Text);
        Assert.Contains("Ben Okafor goes", route.Text);
        Assert.Equal([Someone.Ben.ObjectId, Someone.Lin.ObjectId], (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Route.Select(s => s.Plan.Goes!.Value.Value));
        Assert.Contains("Drop a step with its button", (await lin.Says("route acme - Marco")).Text);
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        await lin.Says("决策链 远山 + 马可，总经理，决，没见过；饶敏，部长，赞助者，11月20日见过，汇报给马可");
        var route = await lin.Says("公关路线 远山 + 饶敏，专业活动，12月10日，我去：请求安排参数会");
        Assert.Contains("已列入路线：饶敏。", route.Text);
        Assert.Contains("“请求安排参数会”", route.Text);
        Assert.Contains("下属引见（经饶敏）", route.Text);
        Assert.Contains("是拍板的人，我们还没见过。", route.Text);
        Assert.Contains("已推迟到12月17日。", (await route.Tap("推迟一周")).Text);
        Assert.Equal("zh", (await route.Tap("决策链")).Language);
    }

    [Fact]
    public async Task By_form_every_field_is_kept_and_two_who_change_one_step_lose_nothing()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var form = await (await lin.Says("route acme")).Tap("Add step");
        Assert.Equal(("p1", "FromBelow", "p2"), (form.Value("r.Person"), form.Value("r.Method"), form.Value("r.Via")));
        Assert.Contains("No member of the deal", (await form.Tap("Save", ("r.Goes", "Ben"))).Text);
        var refused = await form.Tap("Save", ("r.Due", "2026-11-01"), ("r.Say", "bring a gift card"));
        Assert.Contains("That day is over", refused.Text);
        Assert.Contains("is not kept", refused.Text);
        Assert.Equal(("2026-11-01", ""), (refused.Value("r.Due"), refused.Value("r.Say")));
        var route = await refused.Tap("Save", ("r.Person", "p3"), ("r.Method", "ReferenceSite"), ("r.Via", "-"), ("r.Due", "2026-12-10"), ("r.Goes", "-"), ("r.Step", "Audit"), ("r.Say", "show the log"));
        Assert.Contains("Saved: Pan.", route.Text);
        var mine = await route.Tap("Pan");
        Assert.Equal(("ReferenceSite", "-", "2026-12-10", "-", "Audit", "show the log"),
            (mine.Value("r.Method"), mine.Value("r.Via"), mine.Value("r.Due"), mine.Value("r.Goes"), mine.Value("r.Step"), mine.Value("r.Say")));

        await (await route.Tap("Pan")).Tap("Save", ("r.Say", "ask first"));
        var asked = await mine.Tap("Save", ("r.Say", "show the report"), ("r.Via", "p2"));
        Assert.Contains("The rest is saved.", asked.Text);
        Assert.Contains("On record: ask first", asked.Text);
        Assert.Equal("show the report", asked.Value("r.Say"));
        await asked.Tap("Save");
        var plan = (await chat.DealAsync(Someone.Lin)).Route[0].Plan;
        Assert.Equal(("show the report", "p2"), (plan.Say, plan.Via));
    }

    [Fact]
    public async Task In_a_tender_no_private_meeting_is_suggested()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.Tender, Inputs.Yes));
        var route = await lin.Says("route acme");
        Assert.Contains("In a tender no private meeting is suggested", route.Text);
        Assert.False(route.Has("Plan"));
        Assert.DoesNotContain("Marco", route.Text);
        Assert.Contains("official contact", (await route.Tap("Add step")).Text);
    }

    [Fact]
    public async Task A_closed_deal_keeps_its_route_and_nothing_is_planned()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var route = await (await lin.Says("route acme")).Tap("Plan");
        await lin.Says("close acme lost, price");
        Assert.Contains("This deal is closed", (await route.Tap("Done")).Text);
        Assert.Contains("This deal is closed", (await lin.Says("route acme + Pan, event")).Text);
        var shown = await (await lin.Says("map acme")).Tap("Route");
        Assert.False(shown.Has("Done"));
        Assert.Contains("Marco", shown.Text);
    }

    [Fact]
    public async Task A_repeated_message_plans_nothing_twice()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("route acme + Pan, 24 Nov: ask");
        await lin.PostsAsync(message);
        await lin.PostsAsync(message);
        Assert.Single((await chat.DealAsync(Someone.Lin)).Route);
        Assert.Contains("On the route: Pan.", lin.Seen[^2].Text);
    }

    [Fact]
    public async Task From_nothing_to_a_full_map_of_fifteen_and_a_route_takes_a_handful_of_messages()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var messages = 0;
        await Say("new ACME cooling retrofit 3.2m CNY 2027-03-31 @ ACME vs Norda");
        await Say("map acme + " + string.Join('\n', Enumerable.Range(1, 15).Select(i =>
            $"Person {i}, head of area {i}, {"DAEUISX"[i % 7]}, 3x4, {(i % 2 == 0 ? "neutral" : "supporter")}, decisive, step: review {i}, met {i} Nov, {i} meetings, wants: area {i} on time"
            + (i > 1 ? $", reports to Person {i / 2}, tie to Person 1: same project" : ""))));
        await Say("route acme + Person 2, 10 Dec: ask\n+ Person 4, 11 Dec: ask");
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((15, 2), (deal.People.Count, deal.Route.Count));
        Assert.All(deal.People, p => Assert.True(p.Seat is { Attitude: not null, Authority: 3, Weight: not null, LastMet: not null, Meetings: > 0, Wins: not null, Step: not null } && p.Title is not null));
        Assert.Equal(14, deal.People.Count(p => p.Seat.ReportsTo is not null && p.Seat.Ties.Items.Length == 1));
        Assert.InRange(messages, 1, 20);

        async Task Say(string words)
        {
            messages++;
            Assert.DoesNotContain("not understood", (await lin.Says(words)).Text);
        }
    }

    internal static async Task<Chat> StartedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        await chat.OneToOne(Someone.Lin).Says(People);
        return chat;
    }
}
