using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Does what is due: claims each piece, so that of several instances one has it, does it, and takes it away or puts it off. Work that
/// was begun and of which nobody knows how it ended is begun once more, and then never again.
/// </summary>
internal sealed partial class DuePump(DueStore due, IEnumerable<IDueHandler> handlers, DueAlarm alarm, DueMeter meter, IClock clock, ILogger<DuePump> log)
{
    private static readonly Duration LongestPause = Duration.FromMinutes(10);

    /// <summary>Work of a kind that this version does not know is left to a newer one.</summary>
    private static readonly Duration NotOurs = Duration.FromHours(1);

    private const int MostBegun = 2;
    private const int PerShard = 100;
    private const int AtOnce = 8;
    private const int MostPages = 100;

    private readonly Dictionary<string, IDueHandler> _handlers = handlers.ToDictionary(h => h.Kind);

    /// <summary>One round through all shards.</summary>
    /// <param name="stop">Begins nothing more; what is begun is finished.</param>
    public Task RunAsync(CancellationToken stop) => Parallel.ForEachAsync(
        Enumerable.Range(0, DueStore.Shards),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
        async (shard, _) =>
        {
            // A crowd is worked off page by page: what is done or put off has left the page.
            for (var page = 0; page < MostPages && await PageAsync(shard, stop); page++)
            {
            }
        });

    /// <returns>True when there may be more.</returns>
    private async Task<bool> PageAsync(int shard, CancellationToken stop)
    {
        var page = await OrNotedAsync(() => due.PageAsync(shard, clock.GetCurrentInstant(), PerShard, stop), DuePage.Empty);
        foreach (var unreadable in page.Unreadable)
        {
            Skipped(log, unreadable);
        }

        // In order: replies to one conversation share a shard. One that fails keeps none behind it.
        var hasMoved = false;
        foreach (var item in page.Items)
        {
            stop.ThrowIfCancellationRequested();
            hasMoved |= await OrNotedAsync(async () =>
            {
                await RunAsync(item);
                return true;
            }, false);
        }

        // Where nothing can be written, the same page would come again and again.
        return page.HasMore && hasMoved;
    }

    private async Task<T> OrNotedAsync<T>(Func<Task<T>> work, T otherwise)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotRead(log, e);
            return otherwise;
        }
    }

    private async Task RunAsync(DueItem item)
    {
        var (now, work) = (clock.GetCurrentInstant(), item.Work);
        if (!_handlers.TryGetValue(work.Kind, out var handler))
        {
            await due.MoveAsync(item, work, now + NotOurs, CancellationToken.None);
            return;
        }

        if (work.Begun >= MostBegun || now - work.Created > handler.Lifetime)
        {
            GivenUp(log, work.Kind, work.Begun, work.Refused);
            meter.Count(work.Kind, DueMeter.GivenUp);
            await EndAsync(item, work.Begun, await handler.GiveUpAsync(item));
            return;
        }

        var begun = handler.MarksItself ? work.Begun : work.Begun + 1;
        if (await due.MoveAsync(item, work with { Begun = begun }, now + DueStore.LongestLease, CancellationToken.None) is not { } claimed)
        {
            return;
        }

        if (work.Begun > 0)
        {
            Repeated(log, work.Kind);
            meter.Count(work.Kind, DueMeter.Repeated);
        }

        meter.Late(work.Kind, now - item.At);
        var outcome = await handler.RunAsync(claimed);
        meter.Count(work.Kind, !outcome.IsOver ? DueMeter.PutOff : outcome.WasRefused ? DueMeter.Refused : DueMeter.Done);
        await EndAsync(outcome.Held ?? claimed, work.Begun, outcome);
    }

    /// <param name="begunBefore">How often it was begun with unknown end, not counting this time.</param>
    private async Task EndAsync(DueItem held, int begunBefore, DueOutcome outcome)
    {
        if (outcome is { IsOver: true, IsRecorded: false })
        {
            await due.FinishAsync(held, CancellationToken.None);
        }
        else if (!outcome.IsOver)
        {
            await PutOffAsync(held, outcome.MayBeDone ? held.Work.Begun : begunBefore, outcome.After);
        }
    }

    private async Task PutOffAsync(DueItem held, int begun, Duration after)
    {
        var refused = held.Work.Refused + 1;
        var pause = Duration.Min(LongestPause, Duration.FromSeconds(5 * (1 << Math.Min(refused, 10))));
        var at = clock.GetCurrentInstant() + Duration.Max(after, pause);
        await due.MoveAsync(held, held.Work with { Begun = begun, Refused = refused }, at, CancellationToken.None);
        alarm.Expect(at);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due could not be read or noted")]
    private static partial void NotRead(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A piece of due work cannot be read and is left where it is")]
    private static partial void Skipped(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} is repeated: how its first attempt ended is unknown")]
    private static partial void Repeated(ILogger log, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} is given up; begun {Begun} times with unknown end, refused {Refused} times")]
    private static partial void GivenUp(ILogger log, string kind, int begun, int refused);
}
