using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A month of Mondays, with the test's clock.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task Mondays_pass_and_each_brings_one_card()
    {
        await using var chat = await Chat.StartAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new ACME 3m CNY 2026-12-20 vs Norda");
        var setting = await ben.Says("remind Monday 9:00");
        Assert.Contains("Mon 30 Nov 09:00", setting.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 7 Dec 09:00", setting.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 14 Dec 09:00", setting.Text, StringComparison.Ordinal);
        var channel = chat.In(new("channel", Spot.SalesTeam, Spot.SalesTeam), Someone.Ben);
        for (var week = 1; week <= 4; week++)
        {
            chat.Clock.Advance(Duration.FromDays(7));
            await chat.PumpAsync();
            await chat.PumpAsync();
            Assert.Equal(week, channel.Seen.Count);
        }

        Assert.Contains("ACME", channel.Seen[0].Text, StringComparison.Ordinal);
        Assert.Contains("new", channel.Seen[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_answers_for_everybody_and_says_who()
    {
        await using var chat = await Chat.StartAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new ACME 3m CNY 2026-12-20 vs Norda");
        await ben.Says("remind Monday 9:00");
        chat.Clock.Advance(Duration.FromDays(7));
        await chat.PumpAsync();
        var channel = chat.In(new("channel", Spot.SalesTeam, Spot.SalesTeam), Someone.Ben);
        var card = channel.Last;
        var answered = await card.Tap("Yes");
        Assert.Contains("Yes — Ben Okafor", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Yes — Ben Okafor", channel.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await chat.DealAsync(Someone.Ben, Spot.SalesTeam)).Revision);
    }
}
