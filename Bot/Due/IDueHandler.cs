using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>Does one kind of due work.</summary>
internal interface IDueHandler
{
    /// <summary><see cref="DueWork.Kind"/> of what it does.</summary>
    string Kind { get; }

    /// <summary>After this time the work is of no use any more and is dropped.</summary>
    Duration Lifetime { get; }

    /// <summary>Does it once. Not cancelled: who stops the bot waits for what was begun.</summary>
    Task<DueOutcome> RunAsync(DueItem item);

    /// <summary>
    /// It raises <see cref="DueWork.Begun"/> itself, at the last moment from which on nobody may know how it ended. Whoever dies before has
    /// done nothing, and it is begun again.
    /// </summary>
    bool MarksItself => false;

    /// <summary>It is begun no more: too old, or begun often enough without knowing how it ended.</summary>
    Task<DueOutcome> GiveUpAsync(DueItem item) => Task.FromResult(DueOutcome.Over);

    /// <summary>Of what marks itself: again and again the process ended before it was begun, and would the next time.</summary>
    Task<DueOutcome> SetAsideAsync(DueItem item) => GiveUpAsync(item);
}

/// <summary>How an attempt ended.</summary>
/// <param name="IsOver">Done, or refused for good: there will be no other.</param>
/// <param name="After">At the earliest, when it is not over; a longer pause may follow from earlier refusals.</param>
/// <param name="MayBeDone">It is not over, and yet may have been done.</param>
internal readonly record struct DueOutcome(bool IsOver, Duration After = default, bool MayBeDone = false)
{
    public static readonly DueOutcome Over = new(true);

    /// <summary>It will never be taken.</summary>
    public static readonly DueOutcome Refused = new(true) { WasRefused = true };

    /// <summary>Done, and the row is gone or another one.</summary>
    public static readonly DueOutcome Recorded = new(true) { IsRecorded = true };

    /// <summary>The work as the handler marked it; null when it did not.</summary>
    public DueItem? Held { get; init; }

    public bool WasRefused { get; private init; }

    public bool IsRecorded { get; private init; }
}
