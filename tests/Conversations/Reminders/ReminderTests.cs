using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>What a team sees of its reminder, with the test's clock.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task A_month_of_Mondays_passes_and_each_brings_one_card()
    {
        await using var chat = await Chat.StartAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new ACME 3m CNY 2026-12-20 vs Norda");
        var setting = await ben.Says("remind Monday 9:00");
        foreach (var shown in new[] { "Mon 30 Nov 09:00", "Mon 7 Dec 09:00", "Mon 14 Dec 09:00", "Asia/Shanghai", "Set up by Ben Okafor" })
        {
            Assert.Contains(shown, setting.Text, StringComparison.Ordinal);
        }

        for (var week = 1; week <= 4; week++)
        {
            await chat.UntilAsync(Mondays.Week(week) - Duration.FromSeconds(1));
            Assert.Equal(week - 1, chat.Reminders().Count);
            await chat.UntilAsync(Mondays.Week(week));
            await chat.PumpAsync();
            Assert.Equal(week, chat.Reminders().Count);
        }

        var first = chat.Reminders()[0];
        Assert.Contains("ACME   new", first.Text, StringComparison.Ordinal);
        Assert.Contains("People and verdict: in the one-to-one chat", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed", chat.Reminders()[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_answers_for_everybody_and_says_who()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        var answered = await card.Tap("No");
        Assert.Contains("No — Ben Okafor", answered.Text, StringComparison.Ordinal);
        Assert.Contains("No — Ben Okafor", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.False(answered.Has("No"));
        var deal = await chat.DealAsync(Someone.Ben, Spot.SalesTeam);
        Assert.Equal(2, deal.Revision);
        Assert.Equal("-", Assert.Single(deal.Answers).Value.Value.ToText());
    }

    [Theory]
    [InlineData("close acme lost, price", "This deal is closed")]
    [InlineData("1+ 2+ 3+ 4+ 5+ 6+ 7+ 8+ 9+ 10+", "“assess” shows what is on record.")]
    public async Task A_tap_that_cannot_be_saved_says_why(string meanwhile, string why)
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        var ben = chat.OneToOne(Someone.Ben);
        await ben.Says("assess acme");
        await ben.Says(meanwhile);

        Assert.Equal("Sent to you one-to-one.", (await card.Tap("No")).Text);

        Assert.Contains(why, ben.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("-", (await chat.DealAsync(Someone.Ben, Spot.SalesTeam)).Answers.Select(a => a.Value.Value.ToText()));
    }

    [Fact]
    public async Task Who_may_not_change_the_deal_is_told_one_to_one_and_the_card_stays()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        var lin = chat.In(Mondays.General, Someone.Lin);
        Assert.Equal("Sent to you one-to-one.", (await card.SeenBy(lin).Tap("Yes")).Text);
        Assert.Contains("Only the members of this deal", chat.OneToOne(Someone.Lin).Last.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(chat.Reminders()).Has("Yes"));
        Assert.Equal(1, (await chat.DealAsync(Someone.Ben, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task What_is_due_is_told_by_its_days_and_the_route_to_whose_deals_they_are_alone()
    {
        await using var chat = await Mondays.SetUpAsync();
        foreach (var (who, deal) in new[] { (Someone.Ben, "acme"), (Someone.Lin, "beta") })
        {
            var own = chat.OneToOne(who);
            if (who == Someone.Lin)
            {
                await own.Says("new Beta 1m EUR 2026-12-20");
                await own.Says("remind Monday 9:00");
            }

            await own.Says($"map {deal} + Rao Kim, CFO, A, neutral");
            await own.Says($"plan {deal} + send Rao Kim the list, 2 Dec 2026");
            await own.Says($"route {deal} + Rao Kim, company visit, 3 Dec 2026");
        }

        await chat.UntilAsync(Mondays.First);
        var team = Assert.Single(chat.Reminders()).Text;
        Assert.Contains("Due within a week: 1, first Wed 2 Dec", team, StringComparison.Ordinal);
        Assert.DoesNotContain("Rao", team, StringComparison.Ordinal);
        Assert.Contains("Due within a week: 2, first Wed 2 Dec", chat.OneToOne(Someone.Lin).Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_confidential_can_be_answered_or_read_in_the_channel()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        var forged = card.Data("Yes");
        forged[Payload.Question] = Assessment.PoliticalAlignment;
        var ben = chat.In(Mondays.General, Someone.Ben);
        Assert.Equal("Sent to you one-to-one.", (await ben.Forges(Verbs.AnswerReminder, forged)).Text);
        Assert.Equal(1, (await chat.DealAsync(Someone.Ben, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task Stages_ends_and_dates_are_told_once()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new Library 1m CNY 2027-01-20 vs Norda");
        await ben.Says("new Harbour 1m CNY 2027-01-21 vs Norda");
        await chat.UntilAsync(Mondays.First);
        await ben.Says("stage ACME R2");
        if (ben.Last.Has("Move"))
        {
            await ben.Last.Tap("Move", ("reason", "they asked for it"));
        }

        await ben.Says("close Library lost, price");
        await chat.UntilAsync(Mondays.Week(2));
        var text = chat.Reminders()[1].Text;
        Assert.Contains("Library   lost", text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(3));
        Assert.DoesNotContain("Library", chat.Reminders()[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_a_skip_and_off_take_effect_at_once()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        Assert.Contains("Mon 7 Dec 09:00", (await ben.Says("remind skip")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        Assert.Empty(chat.Reminders());
        var paused = await ben.Says("remind pause until 2027-02-15");
        Assert.Contains("Mon 15 Feb 2027 09:00", paused.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Instant.FromUtc(2027, 2, 15, 0, 59));
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Instant.FromUtc(2027, 2, 15, 1, 0));
        Assert.Single(chat.Reminders());
        Assert.Contains("off", (await ben.Says("remind off")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Instant.FromUtc(2027, 3, 15, 1, 0));
        Assert.Single(chat.Reminders());
        Assert.Contains("Mon 22 Mar 09:00", (await ben.Says("remind on")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Instant.FromUtc(2027, 3, 22, 1, 0));
        Assert.Equal(2, chat.Reminders().Count);
        Assert.Single(await chat.PlannedAsync());
    }

    [Fact]
    public async Task What_is_off_cannot_be_paused_and_says_how_to_turn_it_on()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("remind off");
        var paused = await ben.Says("remind pause until 2027-02-15");
        Assert.Contains("The reminder is off. “remind on” brings it back", paused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("by itself", paused.Text, StringComparison.Ordinal);
        await ben.Says("remind on");
        Assert.Equal(Mondays.First, Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task An_older_form_saves_what_was_changed_on_it_and_nothing_else()
    {
        await using var chat = await Mondays.SetUpAsync();
        var (ben, mara) = (chat.InChannel(Someone.Ben), chat.InChannel(Someone.Mara));
        var form = await mara.Says("remind");
        await ben.Says("remind Tuesday 16:00");
        var saved = await form.Tap("Save", ("quietWeek", "Nothing"));
        Assert.Contains("Tue 24 Nov 16:00", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing", saved.Value("quietWeek"));

        // Also by way of a form that was not taken.
        await ben.Says("remind Wednesday 11:00");
        var refused = await saved.Tap("Save", ("time", "noonish"), ("onQuietDay", "Skip"));
        await ben.Says("remind Thursday");
        var again = await refused.Tap("Save", ("time", "11:30"));
        Assert.Contains("Thu 26 Nov 11:30", again.Text, StringComparison.Ordinal);
        Assert.Equal("Skip", again.Value("onQuietDay"));
    }

    [Fact]
    public async Task The_card_skips_one_however_often_it_is_tapped_and_turns_off_and_on()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        var card = await ben.Says("remind");
        await card.Tap("Skip next");
        var skipped = await card.Tap("Skip next");
        Assert.DoesNotContain("Mon 30 Nov", skipped.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 7 Dec 09:00", skipped.Text, StringComparison.Ordinal);
        var off = await skipped.Tap("Off");
        Assert.Empty(await chat.PlannedAsync());
        await off.Tap("On");
        Assert.Equal(Mondays.First, Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task A_change_while_it_is_being_sent_neither_loses_nor_doubles_it()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        var card = await ben.Says("remind");
        chat.Clock.Advance(Mondays.First - chat.Clock.GetCurrentInstant());
        var (reached, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        chat.Teams.Refuse = (method, path) =>
        {
            if (method == "POST" && path.EndsWith("/activities", StringComparison.Ordinal) && !path.Contains("messageid", StringComparison.Ordinal))
            {
                reached.TrySetResult();
                open.Task.Wait();
            }

            return null;
        };
        var sending = Task.Run(chat.PumpAsync);
        await reached.Task;
        chat.Teams.Refuse = (_, _) => null;
        await card.Tap("Save", ("quietWeek", "Nothing"));
        open.SetResult();
        await sending;
        await chat.PumpAsync();
        chat.Clock.Advance(Duration.FromMinutes(2));
        await chat.PumpAsync();
        Assert.Single(chat.Reminders());
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Equal(2, chat.Reminders().Count);
        Assert.Single(await chat.PlannedAsync());
    }

    [Fact]
    public async Task Another_member_sees_the_setting_and_only_a_manager_changes_it()
    {
        await using var chat = await Mondays.SetUpAsync();
        var lin = chat.InChannel(Someone.Lin);
        var refused = await lin.Says("remind off");
        Assert.Contains("Only Ben Okafor", refused.Text, StringComparison.Ordinal);
        Assert.False(refused.Has("Save"));
        Assert.Contains("Only members of this team", (await chat.InChannel(Someone.Guest).Says("remind")).Text, StringComparison.Ordinal);
        Assert.Contains("off", (await chat.InChannel(Someone.Mara).Says("remind off")).Text, StringComparison.Ordinal);
        Assert.Empty(await chat.PlannedAsync());
    }

    [Fact]
    public async Task A_channel_that_is_closed_to_the_bot_parks_it_and_adding_the_bot_wakes_it()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.OneToOne(Someone.Ben).Says("deals");
        chat.Teams.Refuse = (_, path) => path.Contains(Spot.SalesTeam, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await chat.UntilAsync(Mondays.First);
        await chat.PumpAsync();
        await chat.PumpAsync();
        Assert.Single(chat.OneToOne(Someone.Ben).Seen, s => s.Text.Contains("may no longer write in the channel of Sales", StringComparison.Ordinal));
        Assert.Empty(await chat.PlannedAsync());
        chat.Teams.Refuse = (_, _) => null;
        var channel = chat.In(Mondays.General, Someone.Ben);
        await channel.PostsAsync(channel.Installation());
        var before = chat.Reminders().Count;
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Equal(before + 1, chat.Reminders().Count);
    }

    [Fact]
    public async Task Uninstalling_removes_it_and_an_archived_team_is_left_alone()
    {
        await using var chat = await Mondays.SetUpAsync();
        var channel = chat.In(Mondays.General, Someone.Mara);
        await channel.PostsAsync(Event(channel, "teamArchived"));
        await chat.UntilAsync(Mondays.First);
        Assert.Empty(chat.Reminders());
        await channel.PostsAsync(Event(channel, "teamUnarchived"));
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Single(chat.Reminders());
        await channel.PostsAsync(channel.Installation("remove"));
        Assert.Empty(await chat.PlannedAsync());
        await chat.UntilAsync(Mondays.Week(3));
        Assert.Single(chat.Reminders());
        Assert.Contains("Nobody set up a reminder", (await chat.InChannel(Someone.Ben).Says("remind")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holidays_of_the_team_move_it()
    {
        await using var chat = await Mondays.SetUpAsync();
        var mara = chat.InChannel(Someone.Mara);
        var form = await (await mara.Says("remind")).Tap("Holidays");
        var bad = await form.Tap("Add", ("holidays", "2026-11-30\nsome day"));
        Assert.Contains("“some day” is no date", bad.Text, StringComparison.Ordinal);
        var added = await bad.Tap("Add", ("holidays", "2026-11-30 Founders' day"));
        Assert.Contains("Mon 30 Nov", added.Text, StringComparison.Ordinal);
        Assert.Contains("Tue 1 Dec 09:00 (for Mon 30 Nov, a holiday)", (await mara.Says("remind")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Mondays.First + Duration.FromDays(1));
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task The_form_says_all_that_is_wrong_and_keeps_what_was_typed()
    {
        await using var chat = await Mondays.SetUpAsync();
        var form = await chat.InChannel(Someone.Ben).Says("remind");
        var bad = await form.Tap("Save", ("days", ""), ("time", "25:99"), ("zone", "Mars/Base"));
        Assert.Contains("Choose at least one day", bad.Text, StringComparison.Ordinal);
        Assert.Equal(("25:99", "Mars/Base"), (bad.Value("time"), bad.Value("zone")));
        var saved = await bad.Tap("Save", ("days", "2,5"), ("time", "4pm"), ("zone", "Europe/Berlin"), ("spoken", "zh"));
        Assert.Contains("Tue 24 Nov 16:00", saved.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Instant.FromUtc(2026, 11, 24, 15, 0));
        Assert.Equal("zh", Assert.Single(chat.Reminders()).Language);
    }

    [Fact]
    public async Task A_preview_is_one_to_one_and_cannot_be_tapped()
    {
        await using var chat = await Mondays.SetUpAsync();
        Assert.Contains("Sent to you one-to-one.", (await chat.InChannel(Someone.Lin).Says("remind now")).Text, StringComparison.Ordinal);
        var preview = chat.OneToOne(Someone.Lin).Last;
        Assert.Contains("ACME", preview.Text, StringComparison.Ordinal);
        Assert.False(preview.Has("Yes"));
        Assert.Empty(chat.Reminders());
    }

    [Fact]
    public async Task A_person_is_reminded_of_their_own_deals_one_to_one()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造 320万 2026-12-20 对手 诺达");
        Assert.Contains("11月27日 周五 16:00", (await lin.Says("提醒我 每周五 16:00")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Instant.FromUtc(2026, 11, 27, 8, 0));
        Assert.Contains("远山改造", lin.Last.Text, StringComparison.Ordinal);
        var answered = await lin.Last.Tap("是");
        Assert.Contains("Lin Wei", answered.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task In_a_group_chat_there_is_none()
    {
        await using var chat = await Chat.StartAsync();
        await chat.In(Spot.Group, Someone.Ben).Says("remind Monday 9:00");
        Assert.Contains("Reminders belong to a channel", chat.OneToOne(Someone.Ben).Last.Text, StringComparison.Ordinal);
        Assert.Empty(await chat.PlannedAsync());
    }

    private static JsonObject Event(Seat seat, string type)
    {
        var activity = seat.Activity("conversationUpdate");
        activity["channelData"]!["eventType"] = type;
        return activity;
    }
}
