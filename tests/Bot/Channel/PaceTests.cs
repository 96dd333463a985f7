using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>Whose calls count together, who waits, and what is kept.</summary>
public sealed class PaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly InstantTime _time = new();
    private ChannelClock Clock => new(_time);

    [Fact]
    public void A_conversation_has_seven_messages_a_second_eight_in_two_and_sixty_in_thirty()
    {
        var pace = new Pace(1, Clock);
        var waits = Enumerable.Range(0, 9).Select(_ => Ask(pace)).ToList();

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 2], waits.Select(w => w!.Value.TotalSeconds));
    }

    [Fact]
    public void What_would_wait_longer_has_no_place_and_hears_how_long()
    {
        var pace = new Pace(1, Clock);
        while (Ask(pace) is not null)
        {
        }

        Assert.False(pace.TryReserve("t", "a:1", false, Patience, out var wait));
        Assert.True(wait > Patience);

        // Nothing was taken by being refused.
        Assert.False(pace.TryReserve("t", "a:1", false, Patience, out var again));
        Assert.Equal(wait, again);
        _time.Advance(wait);
        Assert.Equal(TimeSpan.Zero, Ask(pace));
    }

    [Fact]
    public void Reading_has_limits_of_its_own_and_so_has_every_conversation()
    {
        var pace = new Pace(1, Clock);
        Exhaust(pace, "a:1");

        Assert.Equal(TimeSpan.Zero, Ask(pace, "a:2"));
        Assert.Equal(TimeSpan.Zero, Ask(pace, reads: true));
        Assert.Equal(13, Enumerable.Range(0, 13).Count(_ => Ask(pace, reads: true) == TimeSpan.Zero));
        Assert.True(Ask(pace, reads: true) > TimeSpan.Zero);
    }

    [Fact]
    public void A_tenant_has_fifty_calls_a_second_and_another_one_has_its_own()
    {
        var pace = new Pace(1, Clock);
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(TimeSpan.Zero, Ask(pace, $"a:{i}"));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), Ask(pace, "a:50"));
        Assert.Equal(TimeSpan.Zero, Ask(pace, "a:50", tenant: "u"));
    }

    [Fact]
    public void A_busy_conversation_does_not_hold_up_the_others_of_its_tenant()
    {
        var pace = new Pace(1, Clock);
        for (var i = 0; i < 12; i++)
        {
            Ask(pace);
        }

        Assert.Equal(TimeSpan.Zero, Ask(pace, "a:2"));
    }

    [Fact]
    public void Instances_share_what_is_allowed()
    {
        var pace = new Pace(4, Clock);

        Assert.Equal(TimeSpan.Zero, Ask(pace));
        Assert.Equal(TimeSpan.FromSeconds(1), Ask(pace));
    }

    [Fact]
    public void Eighteen_hundred_messages_an_hour_are_all()
    {
        var pace = new Pace(1, Clock);
        var sent = 0;
        for (var second = 0; second < 3600; second += 1)
        {
            sent += pace.TryReserve("t", "a:1", false, TimeSpan.Zero, out _) ? 1 : 0;
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1800, sent);
    }

    [Fact]
    public void Silent_conversations_are_forgotten()
    {
        var pace = new Pace(1, Clock);
        for (var i = 0; i < 1000; i++)
        {
            Ask(pace, $"a:{i}", tenant: $"t{i % 100}");
        }

        Assert.Equal(1100, pace.Remembered);
        _time.Advance(TimeSpan.FromMinutes(61));
        Ask(pace);
        Assert.Equal(2, pace.Remembered);
    }

    private static void Exhaust(Pace pace, string thread)
    {
        while (pace.TryReserve("t", thread, false, TimeSpan.Zero, out _))
        {
        }
    }

    /// <returns>The wait; null when it would be too long.</returns>
    private static TimeSpan? Ask(Pace pace, string thread = "a:1", bool reads = false, string tenant = "t") =>
        pace.TryReserve(tenant, thread, reads, Patience, out var wait) ? wait : null;
}
