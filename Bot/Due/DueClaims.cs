using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Does one piece of due work: claims it, so that of several instances one has it, does it, and takes it away or puts it off. Work that
/// was begun and of which nobody knows how it ended is begun once more, and then never again; work that ended the process before it was even
/// begun is tried a few times more.
/// </summary>
internal sealed partial class DueClaims(DueStore due, IEnumerable<IDueHandler> handlers, DueAlarm alarm, DueMeter meter, IClock clock, ILogger<DueClaims> log)
{
    private static readonly Duration LongestPause = Duration.FromMinutes(10);

    /// <summary>Work of a kind that this version does not know is left to a newer one.</summary>
    private static readonly Duration NotOurs = Duration.FromHours(1);

    private const int MostBegun = 2;

    /// <summary>Deaths of processes that had claimed it and not begun it: more are no accident.</summary>
    private const int MostTries = 5;

    private readonly Dictionary<string, IDueHandler> _handlers = handlers.ToDictionary(h => h.Kind);

    /// <summary>Never throws for what may become of a single piece.</summary>
    /// <returns>False when not even that could be noted.</returns>
    public async Task<bool> RunAsync(DueItem item)
    {
        try
        {
            await DoAsync(item);
            return true;
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotNoted(log, e);
            return false;
        }
    }

    private async Task DoAsync(DueItem item)
    {
        var (now, work) = (clock.GetCurrentInstant(), item.Work);
        if (!_handlers.TryGetValue(work.Kind, out var handler))
        {
            await due.MoveAsync(item, work, now + NotOurs, CancellationToken.None);
            return;
        }

        if (work.Tries >= MostTries)
        {
            SetAside(log, work.Kind, work.Tries);
            meter.Count(work.Kind, DueMeter.SetAside);
            await EndAsync(item, work.Begun, await OutcomeOfAsync(item, handler.SetAsideAsync));
            return;
        }

        if (work.Begun >= MostBegun || now - work.Created > handler.Lifetime)
        {
            GivenUp(log, work.Kind, work.Begun, work.Refused);
            meter.Count(work.Kind, DueMeter.GivenUp);
            await EndAsync(item, work.Begun, await OutcomeOfAsync(item, handler.GiveUpAsync));
            return;
        }

        var marked = handler.MarksItself ? work with { Tries = work.Tries + 1 } : work with { Begun = work.Begun + 1 };
        if (await due.MoveAsync(item, marked, now + DueStore.LongestLease, CancellationToken.None) is not { } claimed)
        {
            return;
        }

        if (work.Begun > 0)
        {
            Repeated(log, work.Kind);
            meter.Count(work.Kind, DueMeter.Repeated);
        }

        meter.Late(work.Kind, now - item.At);
        var outcome = await OutcomeOfAsync(claimed, handler.RunAsync);
        meter.Count(work.Kind, !outcome.IsOver ? DueMeter.PutOff : outcome.WasRefused ? DueMeter.Refused : DueMeter.Done);
        await EndAsync(outcome.Held ?? claimed, work.Begun, outcome);
    }

    /// <summary>A fault of ours in one piece keeps nobody else's from being done. Nobody knows how far it came, and it mends itself in no moment.</summary>
    private async Task<DueOutcome> OutcomeOfAsync(DueItem held, Func<DueItem, Task<DueOutcome>> attempt)
    {
        try
        {
            return await attempt(held);
        }
#pragma warning disable CA1031 // It is put off like any other that did not succeed, until it is given up.
        catch (Exception e) when (e is not StorageUnavailableException)
#pragma warning restore CA1031
        {
            Failed(log, e, held.Work.Kind);
            meter.Count(held.Work.Kind, DueMeter.Failed);
            return new(false, LongestPause, MayBeDone: true);
        }
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
        await due.MoveAsync(held, held.Work with { Begun = begun, Refused = refused, Tries = 0 }, at, CancellationToken.None);
        alarm.Expect(at);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came of due work could not be noted")]
    private static partial void NotNoted(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} failed")]
    private static partial void Failed(ILogger log, Exception exception, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} is repeated: how its first attempt ended is unknown")]
    private static partial void Repeated(ILogger log, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} is given up; begun {Begun} times with unknown end, refused {Refused} times")]
    private static partial void GivenUp(ILogger log, string kind, int begun, int refused);

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} is set aside: {Tries} times the process ended while it was prepared")]
    private static partial void SetAside(ILogger log, string kind, int tries);
}
