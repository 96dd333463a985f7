using System.Net;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>What is said about a reminder while Teams does not let the bot speak where it belongs.</summary>
public sealed class ParkedTests
{
    [Fact]
    public async Task Turned_off_it_stays_off_when_the_bot_is_added_again()
    {
        await using var chat = await ParkedAsync();
        Assert.Contains("The reminder is off", (await chat.InChannel(Someone.Ben).Says("remind off")).Text, StringComparison.Ordinal);
        await AddAgainAsync(chat);
        Assert.Empty(await chat.PlannedAsync());
    }

    [Fact]
    public async Task Paused_it_wakes_and_keeps_the_pause()
    {
        await using var chat = await ParkedAsync();
        var paused = await chat.InChannel(Someone.Ben).Says("remind pause until 2027-02-15");
        Assert.Contains("“remind on” tries again", paused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("comes again by itself", paused.Text, StringComparison.Ordinal);
        Assert.Empty(await chat.PlannedAsync());
        await AddAgainAsync(chat);
        Assert.Equal(Instant.FromUtc(2027, 2, 15, 1, 0), Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task What_changes_nothing_leaves_it_to_wake()
    {
        await using var chat = await ParkedAsync();
        Assert.Contains("none to skip", (await chat.InChannel(Someone.Ben).Says("remind skip")).Text, StringComparison.Ordinal);
        await AddAgainAsync(chat);
        Assert.Equal(Mondays.Week(2), Assert.Single(await chat.PlannedAsync()).At);
    }

    private static async Task<Chat> ParkedAsync()
    {
        var chat = await Mondays.SetUpAsync();
        chat.Teams.Refuse = (method, path) =>
            method == "POST" && path.Contains(Spot.SalesTeam, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await chat.UntilAsync(Mondays.First);
        chat.Teams.Refuse = (_, _) => null;
        Assert.Empty(await chat.PlannedAsync());
        return chat;
    }

    private static async Task AddAgainAsync(Chat chat)
    {
        var channel = chat.In(Mondays.General, Someone.Ben);
        await channel.PostsAsync(channel.Installation());
    }
}
