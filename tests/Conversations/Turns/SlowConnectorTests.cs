using System.Net;
using KeyAccountBot.Bot.Due;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>What is saved is answered within five seconds, and what Teams was too slow or too busy to take is said later, once.</summary>
public sealed class SlowConnectorTests
{
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(5);

    private readonly HandTime _time = new();
    private readonly TaskCompletionSource _open = new();
    private readonly TaskCompletionSource _reached = new();

    [Fact]
    public async Task A_slow_connector_keeps_nobody_waiting_and_gets_the_reply_once()
    {
        await using var chat = await SlowAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var posting = lin.PostsAsync(lin.Message("new ACME"));
        await TurnTimeOverAsync();
        await posting;
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).Revision);
        Assert.Empty(lin.Seen);
        Assert.Single(await chat.DueAsync());

        // It is under way: nobody else sends it meanwhile, and when it is through it is not owed any more.
        await chat.PumpAsync();
        _open.SetResult();
        await UntilAsync(async () => (await chat.DueAsync()).Count == 0);
        chat.Clock.Advance(Duration.FromHours(1));
        await chat.PumpAsync();
        Assert.Single(lin.Seen);
    }

    [Fact]
    public async Task A_tap_is_answered_although_the_message_is_slow_to_change_for_everyone()
    {
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<TimeProvider>(_time));
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var walk = await lin.Says("assess acme");
        Close(chat);
        var tapping = lin.Taps(walk.Invoke("Save & next", (Ask.Us(1), "+")), walk.MessageId);
        await TurnTimeOverAsync();
        Assert.Contains("group 2 of 4", (await tapping).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("group 2 of 4", lin.Last.Text, StringComparison.Ordinal);
        _open.SetResult();
        await UntilAsync(async () => (await chat.DueAsync()).Count == 0);
        Assert.Contains("group 2 of 4", lin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_dies_with_a_reply_under_way_leaves_it_to_be_said()
    {
        await using var chat = await SlowAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var posting = lin.PostsAsync(lin.Message("new ACME"));
        await TurnTimeOverAsync();
        await posting;
        chat.Teams.Gate = Task.CompletedTask;
        await chat.RestartAsync();
        await chat.PumpAsync();
        Assert.Empty(lin.Seen);
        chat.Clock.Advance(Duration.FromSeconds(61));
        await Task.WhenAll(chat.PumpAsync(), chat.PumpAsync(), chat.PumpAsync());
        Assert.Contains("ACME", Assert.Single(lin.Seen).Text, StringComparison.Ordinal);
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task A_busy_connector_is_asked_again_until_it_takes_the_reply()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.ServiceUnavailable;
        await lin.PostsAsync(lin.Message("new ACME"));
        for (var round = 0; round < 6; round++)
        {
            chat.Clock.Advance(Duration.FromMinutes(6));
            await chat.PumpAsync();
            Assert.Single(await chat.DueAsync());
        }

        chat.Teams.Refuse = (_, _) => null;
        chat.Clock.Advance(Duration.FromMinutes(10));
        await chat.PumpAsync();
        Assert.Contains("ACME", Assert.Single(lin.Seen).Text, StringComparison.Ordinal);
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task What_may_have_arrived_is_said_once_more_and_never_again()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var calls = 0;
        chat.Teams.Refuse = (method, path) =>
        {
            calls += method == "POST" && path.Contains("/activities", StringComparison.Ordinal) ? 1 : 0;
            return HttpStatusCode.GatewayTimeout;
        };
        await lin.PostsAsync(lin.Message("new ACME"));
        for (var round = 0; round < 4; round++)
        {
            chat.Clock.Advance(Duration.FromMinutes(5));
            await chat.PumpAsync();
        }

        Assert.Equal(2, calls);
        Assert.Empty(await chat.DueAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, 1)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 70)]
    public async Task What_nobody_takes_or_needs_any_more_is_dropped(HttpStatusCode then, int minutesLater)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.TooManyRequests;
        await lin.PostsAsync(lin.Message("new ACME"));
        Assert.Single(await chat.DueAsync());
        chat.Teams.Refuse = (_, _) => then;
        chat.Clock.Advance(Duration.FromMinutes(minutesLater));
        await chat.PumpAsync();
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task Who_removes_the_bot_is_owed_nothing()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.ServiceUnavailable;
        await lin.PostsAsync(lin.Message("new ACME"));
        await lin.PostsAsync(lin.Installation("remove"));
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task What_was_saved_is_said_although_nothing_could_be_kept()
    {
        await using var chat = await SlowAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var posting = lin.PostsAsync(lin.Message("new ACME"));
        await UntilAsync(async () => _time.IsWaitedFor && (await chat.StoredAsync(Someone.Lin)).Count == 1);
        chat.Rows.FailAt(1);
        _time.Advance(TurnTime);
        _open.SetResult();
        await posting;
        Assert.Single(lin.Seen);
    }

    [Fact]
    public void Pauses_end()
    {
        var alarm = new DueAlarm(new SetClock(Instant.FromUtc(2026, 11, 23, 1, 0)), TimeProvider.System);
        using (alarm)
        {
            alarm.Expect(Instant.FromUtc(2026, 11, 23, 1, 0));
            Assert.True(alarm.WaitAsync(Duration.FromDays(1), default).IsCompletedSuccessfully);
        }
    }

    private async Task<Chat> SlowAsync()
    {
        var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<TimeProvider>(_time));
        Close(chat);
        return chat;
    }

    private void Close(Chat chat)
    {
        chat.Teams.Gate = _open.Task;
        chat.Teams.Refuse = (_, _) =>
        {
            _reached.TrySetResult();
            return null;
        };
    }

    /// <summary>The message is with Teams, which does not answer.</summary>
    private async Task TurnTimeOverAsync()
    {
        await _reached.Task;
        await UntilAsync(() => Task.FromResult(_time.IsWaitedFor));
        _time.Advance(TurnTime);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }
}
