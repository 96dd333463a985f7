using System.Diagnostics;

namespace KeyAccountBot.Bench.Load;

/// <summary>Callers who play one scenario at the same time; each says the next thing when the reply to the last has come.</summary>
internal sealed class Crowd(Scenario scenario, Target target, Connector connector, int size) : IDisposable
{
    private readonly CrowdMember[] _members = [.. Enumerable.Range(0, size).Select(_ => new CrowdMember(scenario, new Caller(target, connector)))];

    /// <summary>Says the setup in every conversation that is kept.</summary>
    public Task<LoadResult> SetUpAsync(TimeSpan limit)
    {
        var each = scenario.KeepsConversations ? Math.Max(1, scenario.Conversations / size) : 0;
        return RunAsync(new Quota(each * size * scenario.Setup.Count, limit), (member, quota) => member.SetUpAsync(each, quota));
    }

    /// <summary>Says the steps, again and again.</summary>
    public Task<LoadResult> SayAsync(int turns, TimeSpan limit) => RunAsync(new Quota(turns, limit), (member, quota) => member.SayAsync(quota));

    public void Dispose() => Array.ForEach(_members, member => member.Dispose());

    private async Task<LoadResult> RunAsync(Quota quota, Func<CrowdMember, Quota, Task> play)
    {
        Array.ForEach(_members, member => member.Said.Clear());
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(_members.Select(member => Task.Run(() => play(member, quota))));
        return LoadResult.Of([.. _members.SelectMany(member => member.Said)], clock.Elapsed, quota);
    }
}
