using KeyAccountBot.Bot.Channel;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>Several limits at once, over any stretch of time.</summary>
public sealed class CallLogTests
{
    private static readonly CallLimit[] Limits = [new(3, TimeSpan.FromSeconds(1)), new(4, TimeSpan.FromSeconds(2)), new(9, TimeSpan.FromSeconds(30))];

    [Fact]
    public void Calls_are_let_through_until_a_limit_is_reached_and_the_longest_wait_wins()
    {
        var log = new CallLog(Limits);

        var moments = Enumerable.Range(0, 6).Select(_ => Take(log, 0)).Select(t => TimeSpan.FromTicks(t).TotalSeconds);

        Assert.Equal([0, 0, 0, 1, 2, 2], moments);
    }

    [Fact]
    public void No_limit_is_ever_broken_whenever_calls_are_asked_for()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var log = new CallLog(Limits);
            var taken = new List<long>();
            var now = 0L;
            for (var i = 0; i < 60; i++)
            {
                now += random.NextInt64(TimeSpan.TicksPerSecond * 3);

                // Some ask for a later moment, as a call does that another limit holds back.
                var at = log.Earliest(now + random.NextInt64(TimeSpan.TicksPerSecond * 4));
                log.Add(at, now);
                taken.Add(at);
            }

            taken.Sort();
            foreach (var (calls, span) in Limits)
            {
                Assert.All(taken.Zip(taken.Skip(calls)), pair => Assert.True(pair.Second - pair.First >= span.Ticks));
            }
        }
    }

    [Fact]
    public void The_moment_given_is_the_first_that_is_free()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var log = new CallLog([new(2, TimeSpan.FromTicks(10))]);
            var taken = new List<long>();
            for (var i = 0; i < 20; i++)
            {
                var from = random.NextInt64(100);
                var at = log.Earliest(from);
                Assert.True(Allowed(taken, at));
                Assert.DoesNotContain(Enumerable.Range((int)from, (int)(at - from)), t => Allowed(taken, t));
                log.Add(at, 0);
                taken.Add(at);
            }
        }
    }

    [Fact]
    public void What_no_limit_looks_back_to_is_forgotten()
    {
        var log = new CallLog(Limits);
        Take(log, 0);

        Assert.False(log.IsIdle(TimeSpan.FromSeconds(29).Ticks));
        Assert.True(log.IsIdle(TimeSpan.FromSeconds(30).Ticks));
    }

    [Theory]
    [InlineData(1, 7, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(7, 1, 1)]
    [InlineData(14, 1, 2)]
    public void Instances_share_a_limit(int instances, int calls, int seconds) =>
        Assert.Equal(new(calls, TimeSpan.FromSeconds(seconds)), new CallLimit(7, TimeSpan.FromSeconds(1)).Among(instances));

    private static long Take(CallLog log, long now)
    {
        var at = log.Earliest(now);
        log.Add(at, now);
        return at;
    }

    /// <summary>By the definition: no three of them within ten ticks.</summary>
    private static bool Allowed(IEnumerable<long> taken, long at)
    {
        var all = taken.Append(at).Order().ToList();
        return all.Zip(all.Skip(2)).All(pair => pair.Second - pair.First >= 10);
    }
}
