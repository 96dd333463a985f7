using System.Net;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A person's own reminder that could not be said, and what wakes it.</summary>
public sealed class OwnParkedTests
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 27, 8, 0);

    [Fact]
    public async Task Who_blocked_the_bot_and_writes_again_is_reminded_again()
    {
        await using var chat = await BlockedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("deals");
        Assert.Equal(Friday + Duration.FromDays(7), Assert.Single(await chat.PlannedAsync()).At);
        Assert.DoesNotContain("it waits", (await lin.Says("remind")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Friday + Duration.FromDays(7));
        Assert.Contains("Bridge", lin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_installs_the_bot_again_is_reminded_again()
    {
        await using var chat = await BlockedAsync();
        await chat.OneToOne(Someone.Lin).PostsAsync(chat.OneToOne(Someone.Lin).Installation());
        Assert.Equal(Friday + Duration.FromDays(7), Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task What_ends_the_process_each_time_is_put_aside_and_said_so()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Bridge 1m EUR 2026-12-20");
        await lin.Says("remind Friday 16:00");
        var planned = Assert.Single(await chat.PlannedAsync());

        // As it is left by processes that died while they drew it.
        await new DueStore(chat.Rows.Engine).MoveAsync(planned, planned.Work with { Tries = 5 }, planned.At, default);
        using var measured = chat.Measure();
        await chat.UntilAsync(Friday);
        await chat.PumpAsync();
        Assert.Empty(await chat.PlannedAsync());
        Assert.Contains(measured.Of(DueMeter.Work), m => m.Tags.Contains(DueMeter.SetAside, StringComparison.Ordinal));
        Assert.Contains("could not be put together", lin.Last.Text, StringComparison.Ordinal);
        Assert.Contains("so it waits", (await lin.Says("remind")).Text, StringComparison.Ordinal);
        await lin.Says("remind on");
        await chat.UntilAsync(Friday + Duration.FromDays(7));
        Assert.Contains("Bridge", lin.Last.Text, StringComparison.Ordinal);
    }

    private static async Task<Chat> BlockedAsync()
    {
        var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Bridge 1m EUR 2026-12-20");
        await lin.Says("remind Friday 16:00");
        (chat.Teams.Refuse, chat.Teams.Reason) = ((_, _) => HttpStatusCode.Forbidden, "MessageWritesBlocked");
        await chat.UntilAsync(Friday);
        await chat.PumpAsync();
        (chat.Teams.Refuse, chat.Teams.Reason) = ((_, _) => null, null);
        Assert.Empty(await chat.PlannedAsync());
        return chat;
    }
}
