using KeyAccountBot.Bot.Due;
using NodaTime;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>The waits between looks for due work.</summary>
public sealed class DueWaitingTests
{
    [Fact]
    public async Task A_clock_that_is_set_back_does_not_lengthen_the_wait()
    {
        using var alarm = new DueAlarm(new Falling(), TimeProvider.System);
        await alarm.WaitAsync(Duration.FromMilliseconds(20), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_a_crowd_is_not_tried_again_at_once()
    {
        await using var chat = await Chat.StartAsync();
        var store = new Storage.Due.DueStore(chat.Rows.Engine);
        var now = chat.Clock.GetCurrentInstant();
        for (var i = 0; i < 120; i++)
        {
            await store.AddAsync(new(Someone.Ben.Tenant), new("reply", "19:crowd@thread.v2", "", now), now, default);
        }

        var writes = 0;
        chat.Rows.Fails = call => call == "write Due" && ++writes > 0;
        await chat.PumpAsync();
        Assert.InRange(writes, 1, 120);
        chat.Rows.Fails = null;
        await chat.PumpAsync();
        Assert.Empty(await chat.DueAsync());
    }

    /// <summary>Goes back an hour with every look at it.</summary>
    private sealed class Falling : IClock
    {
        private Instant _now = Instant.FromUtc(2026, 11, 30, 1, 0);

        public Instant GetCurrentInstant() => _now -= Duration.FromHours(1);
    }
}
