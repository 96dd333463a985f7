namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A deal that is left out of a reminder for a while: for oneself one-to-one, for all in a channel.</summary>
public sealed class SnoozeTests
{
    [Fact]
    public async Task In_a_channel_it_is_left_out_for_everybody_until_the_day()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        var told = await ben.Says("snooze acme until 8 Dec 2026");
        Assert.Contains("ACME stays out of this channel's reminder until Tue 8 Dec, for everybody", told.Text, StringComparison.Ordinal);
        Assert.Contains("left out for a while: 1", (await ben.Says("remind")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        Assert.DoesNotContain("Needs somebody", chat.Reminders()[0].Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Contains("quiet week", chat.Reminders()[1].Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(3));
        Assert.Contains("ACME", chat.Reminders()[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_card_a_tap_leaves_it_out_and_another_brings_it_back()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        var tapped = await card.Tap("ACME: leave it out until Mon 14 Dec");
        Assert.Contains("Left out until Mon 14 Dec", tapped.Text, StringComparison.Ordinal);
        Assert.Contains("Left out until Mon 14 Dec", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.False(tapped.Has("Yes"));
        var back = await tapped.Tap("ACME: remind of it again");
        Assert.True(back.Has("Yes"));
        Assert.Equal(1, (await chat.DealAsync(Someone.Ben, Spot.SalesTeam)).Revision);
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Contains("ACME", chat.Reminders()[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_change_the_deal_leaves_it_out_for_nobody()
    {
        await using var chat = await Mondays.SetUpAsync();
        var refused = await chat.InChannel(Someone.Lin).Says("snooze acme until 2027-02-15");
        Assert.Contains("Only the members of this deal", refused.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        var lin = chat.In(Mondays.General, Someone.Lin);
        Assert.Equal("Sent to you one-to-one.", (await Assert.Single(chat.Reminders()).SeenBy(lin).Tap("ACME: leave it out until Mon 14 Dec")).Text);
        Assert.Contains("ACME", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_to_one_it_is_for_oneself()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.OneToOne(Someone.Ben, "zh-CN");
        await ben.Says("提醒 每周一 9:00");
        Assert.Contains("您自己的提醒里不会出现 ACME", (await ben.Says("ACME 暂缓提醒到 2027年2月15日")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        Assert.Contains("ACME", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("需要跟进", ben.Last.Text, StringComparison.Ordinal);
        Assert.Contains("已恢复提醒", (await ben.Says("暂缓提醒 ACME 取消")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Contains("需要跟进", ben.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_it_asks_and_a_wrong_one_is_explained()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        var asked = await ben.Says("snooze acme");
        Assert.Contains("until when?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("until Mon 7 Dec", (await asked.Tap("2 weeks")).Text, StringComparison.Ordinal);
        Assert.Contains("is not to come any more", (await ben.Says("snooze acme until 2026-01-01")).Text, StringComparison.Ordinal);
        Assert.Contains("No such deal", (await ben.Says("snooze quorvex until 2027-01-11")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no reminder here", (await chat.OneToOne(Someone.Ben).Says("snooze acme until 2027-01-11")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_a_setting_is_said_in_one_line()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new Library 1m CNY 2026-12-20 vs Norda");
        await ben.Says("stage Library R2");
        await ben.Says("they asked for it");
        var set = await ben.Says("remind Monday 9:00 in Chinese, only R2 and later, mention owners");
        Assert.Contains("only R2 Verify and later", set.Text, StringComparison.Ordinal);
        Assert.Contains("owners are mentioned", set.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.First);
        var card = Assert.Single(chat.Reminders());
        Assert.Equal("zh", card.Language);
        Assert.Contains("Library", card.Text, StringComparison.Ordinal);
        Assert.Contains("<at>Ben Okafor</at>", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ACME", card.Text, StringComparison.Ordinal);
    }
}
