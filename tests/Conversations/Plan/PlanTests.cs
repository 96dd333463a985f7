using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Plan;

/// <summary>The plan in chat: typed, by form, from a finding, and settled in a tap.</summary>
public sealed class PlanTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task A_line_plans_an_action_with_owner_and_day()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("Nothing is planned yet", (await lin.Says("plan acme")).Text);
        var plan = await lin.Says("plan ACME + send the reference list, Ben, 2026-12-04");
        Assert.Contains("On the plan: send the reference list · Ben Okafor · due Fri 4 Dec.", plan.Text);

        // The next line needs no command, and one message holds several.
        plan = await lin.Says("+ show the pilot, customer, next Friday\n+ price the spare parts by 30 Nov");
        Assert.Contains("show the pilot", plan.Text);
        Assert.Contains("3 open", plan.Text);
        plan = await lin.Says("+ call Rao, point 5");
        Assert.Contains("No day was given", plan.Text);
        var actions = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Actions;
        Assert.Equal(
            [
                ("send the reference list", Assignee.Of(PlannedChat.Id(Someone.Ben)), new(2026, 12, 4), null),
                ("show the pilot", Assignee.Customer, new(2026, 12, 4), null),
                ("price the spare parts", Assignee.Of(PlannedChat.Id(Someone.Lin)), new(2026, 11, 30), null),
                ("call Rao", Assignee.Of(PlannedChat.Id(Someone.Lin)), Today.PlusDays(7), (Criterion?)Criterion.CompellingEvent),
            ],
            actions.Select(a => (a.What.Text, a.What.Owner, a.What.Due!.Value, a.What.Criterion)));
    }

    [Fact]
    public async Task In_Chinese_with_full_width_commas()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        await lin.Says("决策链 远山 + 饶敏，采购总监");
        var plan = await lin.Says("计划 远山 + 发送样板清单，我，12月4日");
        Assert.Contains("已列入计划：发送样板清单 · Lin Wei · 12月4日 周五到期。", plan.Text);
        plan = await lin.Says("＋ 下周五前给出预算数字，客户饶敏\n＋ 约一次样板参观，对方，后天");
        Assert.Contains("客户 饶敏", plan.Text);
        var actions = (await chat.DealAsync(Someone.Lin)).Actions;
        Assert.Equal(
            [("给出预算数字", "customer:p1", new LocalDate(2026, 12, 4)), ("约一次样板参观", "customer", new(2026, 11, 25))],
            actions.Skip(1).Select(a => (a.What.Text, a.What.Owner.ToString(), a.What.Due!.Value)));
        Assert.Contains("已完成", (await plan.Tap("完成")).Text);
    }

    [Fact]
    public async Task Done_moved_and_dropped_are_one_tap_each_and_can_be_taken_back()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var plan = await lin.Says("plan acme + send the list, 25 Nov");
        plan = await plan.Tap("A week on");
        Assert.Contains("Due Wed 2 Dec now", plan.Text);
        plan = await plan.Tap("Done");
        Assert.Contains("Settled lately", plan.Text);
        Assert.Equal(ActionState.Done, (await Only(chat)).State);
        plan = await (await plan.Tap("Open again")).Tap("Drop");
        Assert.Equal((ActionState.Dropped, new LocalDate(2026, 12, 2)), ((await Only(chat)).State, (await Only(chat)).What.Due!.Value));
        Assert.Contains("dropped", plan.Text);
    }

    [Fact]
    public async Task A_settled_action_is_read_and_opened_again_and_on_a_closed_deal_it_is_only_read()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var settled = await (await lin.Says("plan acme + send the list, 25 Nov")).Tap("Done");
        var read = await settled.Tap("Open: send the list");
        Assert.Contains("This action is done.", read.Text);
        Assert.Contains("Lin Wei · done 23 Nov", read.Text);
        Assert.False(read.Has("Save"));
        Assert.Throws<InvalidOperationException>(() => read.Value(Inputs.What));
        var plan = await read.Tap("Open again");
        Assert.Equal(ActionState.Open, (await Only(chat)).State);

        await lin.Says("close acme lost price");
        read = await plan.Tap("Open: send the list");
        Assert.Contains("The deal is closed", read.Text);
        Assert.Contains("due Wed 25 Nov", read.Text);
        Assert.False(read.Has("Save") || read.Has("Open again"));
        Assert.False((await plan.Tap("Add action")).Has("Plan it"));
    }

    [Fact]
    public async Task A_late_action_moves_a_week_from_today()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("plan acme + send the list, 25 Nov");
        chat.Clock.Advance(Duration.FromDays(12));
        var plan = await lin.Says("plan acme");
        Assert.Matches("overdue 10.d", plan.Text);
        await plan.Tap("A week on");
        Assert.Equal(new LocalDate(2026, 12, 12), (await Only(chat)).What.Due);
    }

    [Fact]
    public async Task An_old_card_is_honoured_while_the_action_is_as_it_showed_and_asks_when_it_is_not()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var old = await lin.Says("plan acme + send the list, 25 Nov");
        await lin.Says("plan acme + another one, 26 Nov");
        await lin.Says("stage acme R2 going on");
        chat.Clock.Advance(Duration.FromDays(3));

        // The deal went on, the action did not change: the tap counts.
        Assert.Contains("Due Thu 3 Dec now", (await old.Tap("A week on")).Text.Replace("Wed 2 Dec", "Thu 3 Dec", StringComparison.Ordinal));

        // Now it is not as the old card showed it: both are shown and asked about.
        var asked = await old.Tap("Drop");
        Assert.Contains("Changed meanwhile", asked.Text);
        Assert.Contains("Your tap: Drop", asked.Text);
        Assert.Contains("On record: Lin Wei · due", asked.Text);
        Assert.Equal(ActionState.Open, (await First(chat)).State);
        await asked.Tap("Keep theirs");
        Assert.Equal(ActionState.Open, (await First(chat)).State);
        await asked.Tap("Use mine");
        Assert.Equal(ActionState.Dropped, (await First(chat)).State);

        // What was tapped already is no conflict, from whatever card.
        Assert.Contains("Dropped", (await old.Tap("Drop")).Text);
        Assert.Contains("Changed meanwhile", (await old.Tap("Done")).Text);
    }

    [Fact]
    public async Task Every_finding_can_be_planned_with_its_own_next_step()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("stage acme R2 going on");
        var why = await (await lin.Says("check acme")).Tap("Why: No competitor is named. Doing nothing and doing it in-house count too.");
        var form = await why.Tap("Plan it");
        Assert.Contains("No competitor is named", form.Text);
        Assert.StartsWith("Ask: who else are you talking to", form.Value(Inputs.What));
        Assert.Equal("2026-11-30", form.Value(Inputs.Due));
        Assert.Equal(Assignee.Of(PlannedChat.Id(Someone.Lin)).ToString(), form.Value(Inputs.Owner));
        var plan = await form.Tap("Plan it");
        Assert.Contains("for: No competitor is named", plan.Text);
        Assert.Contains("No longer: No action is open for this deal", plan.Text);
        Assert.Equal("cmp-none-named", (await Only(chat)).What.RuleId);

        // The finding says that somebody works on it, and the same form again plans nothing twice.
        why = await (await lin.Says("check acme")).Tap("Why: No competitor is named. Doing nothing and doing it in-house count too.");
        Assert.Contains("On the plan: Ask: who else", why.Text);
        await form.Tap("Plan it");
        await Only(chat);
        await lin.Says("edit acme");
        await lin.Forges(Verbs.DoAction, ForgedTaps.Data(Verbs.DoAction, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString()));
        Assert.Equal(ActionState.Open, (await Only(chat)).State);
    }

    [Fact]
    public async Task Two_who_change_one_action_at_once_lose_nothing()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var form = await (await lin.Says("plan acme + send the list, 25 Nov")).Tap("Open: send the list · Lin Wei · due Wed 25 Nov");
        var theirs = await chat.OneToOne(Someone.Ben).Says("plan acme");
        await (await theirs.Tap("Open: send the list · Lin Wei · due Wed 25 Nov")).Tap("Save", (Inputs.Due, "2026-12-01"));
        var again = await form.Tap("Save", (Inputs.Due, "2026-12-09"), (Inputs.What, "send the whole list"));
        Assert.Contains("The rest is saved", again.Text);
        Assert.Contains("On record: due Tue 1 Dec", again.Text);
        Assert.Equal("2026-12-09", again.Value(Inputs.Due));
        Assert.Equal(("send the whole list", new LocalDate(2026, 12, 1)), ((await Only(chat)).What.Text, (await Only(chat)).What.Due!.Value));
        await again.Tap("Save");
        Assert.Equal(new LocalDate(2026, 12, 9), (await Only(chat)).What.Due);
    }

    [Fact]
    public async Task What_cannot_be_planned_is_told_and_what_was_typed_is_still_there()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var plan = await lin.Says("plan acme + send the list, 20 Nov 2026\n+ bring him a red envelope, 25 Nov");
        Assert.Contains("“send the list”: That day is past", plan.Text);
        Assert.Contains("not kept", plan.Text);
        Assert.DoesNotContain("red envelope", plan.Text);
        Assert.Empty((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Actions);
        var form = await (await plan.Tap("Add action")).Tap("Plan it", (Inputs.What, ""), (Inputs.Due, "someday"));
        Assert.Contains("Say in a few words", form.Text);
        Assert.Equal("someday", form.Value(Inputs.Due));
        form = await form.Tap("Plan it", (Inputs.What, "bring him a red envelope"), (Inputs.Due, "25 Nov"));
        Assert.Contains("not kept", form.Text);
        Assert.True(string.IsNullOrEmpty(form.Value(Inputs.What)));
        Assert.Contains("send the list", (await form.Tap("Plan it", (Inputs.What, "send the list"))).Text);
    }

    [Fact]
    public async Task Fifty_actions_page_and_every_card_stays_small()
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var chunk in Enumerable.Range(1, 55).Chunk(ActionDecision.MostAtOnce))
        {
            await lin.Says("plan acme " + string.Join('\n', chunk.Select(i => $"+ action number {i}, 2027-01-{(i % 28) + 1:00}")));
        }

        var plan = await lin.Says("plan acme");
        Assert.Contains("55 open", plan.Text);
        var seen = new HashSet<string>();
        for (var pages = 0; pages < 20; pages++)
        {
            seen.UnionWith(System.Text.RegularExpressions.Regex.Matches(plan.Text, "action number [0-9]+").Select(m => m.Value));
            if (!plan.Text.Contains("More ›", StringComparison.Ordinal))
            {
                break;
            }

            plan = await plan.Tap("More ›");
        }

        Assert.Equal(55, seen.Count);
    }

    private static async Task<PlannedAction> Only(Chat chat) => Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Actions);

    private static async Task<PlannedAction> First(Chat chat) => (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Actions[0];
}
