using System.Diagnostics;
using System.Net.Sockets;
using KeyAccountBot.Bench.Load;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>One bot, one scenario, so many callers: a fresh process is started, set up, warmed and measured.</summary>
internal sealed record Case(Peer Peer, Scenario Scenario, int Concurrency, int Round)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSetUp = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(1);

    private string Name => $"{Peer.Name}-{Scenario.Name}-{Concurrency}";

    public async Task<CaseResult> RunAsync(IReadOnlyDictionary<string, string> places, string workingFolder, Connector connector, PeersOptions options)
    {
        await using var bot = BotProcess.Start(Peer, places, workingFolder, Workshop.Folder, Name);
        var target = new Target(bot.Address, connector.ServiceUrl);
        var (start, error) = await FirstAnswerAsync(bot, target, connector);
        if (start is null)
        {
            return CaseResult.Failed(Peer.Name, Scenario.Name, Concurrency, Round, $"no first answer: {error}");
        }

        try
        {
            return await MeasureAsync(bot, target, connector, options, start.Value);
        }
        catch (InvalidOperationException) when (bot.HasExited)
        {
            return CaseResult.Failed(Peer.Name, Scenario.Name, Concurrency, Round, $"it ended; see {Name}.log");
        }
    }

    /// <exception cref="InvalidOperationException">The bot ended.</exception>
    private async Task<CaseResult> MeasureAsync(BotProcess bot, Target target, Connector connector, PeersOptions options, TimeSpan start)
    {
        using var crowd = new Crowd(Scenario, target, connector, Concurrency);
        var setUp = await crowd.SetUpAsync(LongestSetUp);
        var warm = await crowd.SayAsync(options.WarmUp, options.Limit);
        GC.Collect();
        var (before, cpu) = (Usage.Now(bot), bot.Cpu);
        var load = await crowd.SayAsync(options.Turns - options.WarmUp, options.Limit);
        var used = Usage.Now(bot) - before;
        cpu = bot.Cpu - cpu;
        return new(
            Peer.Name,
            Scenario.Name,
            Concurrency,
            Round,
            load.Turns / load.Elapsed.TotalSeconds,
            load.Within(0.5).TotalMilliseconds,
            load.Within(0.95).TotalMilliseconds,
            load.Within(0.99).TotalMilliseconds,
            cpu.TotalMilliseconds / Math.Max(1, load.Turns),
            start.TotalMilliseconds,
            bot.Memory / (1024.0 * 1024),
            setUp.Turns + warm.Turns + load.Turns,
            load.ReplyBytes,
            setUp.Errors + warm.Errors + load.Errors,
            setUp.FirstError ?? warm.FirstError ?? load.FirstError,
            used.Generator / load.Elapsed,
            used.Others / load.Elapsed);
    }

    /// <returns>How long it took from the start of the process; null when none came, with the last reason.</returns>
    private async Task<(TimeSpan? Took, string? Error)> FirstAnswerAsync(BotProcess bot, Target target, Connector connector)
    {
        string? error = null;
        while (!bot.HasExited && Stopwatch.GetElapsedTime(bot.Started) < LongestStart)
        {
            using var caller = new Caller(target, connector);
            try
            {
                var talk = Talk.New();
                await caller.SayAsync(talk, Scenario.First.For(talk.Token, 1));
                return (Stopwatch.GetElapsedTime(bot.Started), null);
            }
            catch (Exception e) when (e is TurnFailedException or IOException or SocketException or TimeoutException)
            {
                error = e.Message;
                await Task.Delay(BetweenTries, TimeProvider.System, CancellationToken.None);
            }
        }

        return (null, bot.HasExited ? $"it ended; see {Name}.log" : error);
    }
}
