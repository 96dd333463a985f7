using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What became of a deal since the last reminder: the one thing most worth telling of it.</summary>
public abstract record BookChange(string Deal)
{
    public sealed record Ended(string Deal, Outcome Outcome) : BookChange(Deal);

    /// <param name="From">Null when that is not known.</param>
    public sealed record Staged(string Deal, Stage? From, Stage To) : BookChange(Deal);

    public sealed record Opened(string Deal) : BookChange(Deal);

    public sealed record CloseMoved(string Deal, LocalDate? From, LocalDate? To) : BookChange(Deal);

    /// <summary>Null when nothing happened that a whole team is told.</summary>
    /// <param name="deal">As it is now; its header is enough.</param>
    /// <param name="until">What happened later is not told.</param>
    /// <param name="step">How its stage changed in between, where it did.</param>
    public static BookChange? Since(Deal deal, Instant since, Instant until, StageStep? step)
    {
        var name = deal.Header.Name;
        if (deal.Closing is { } closing && closing.At <= until)
        {
            return closing.At > since ? new Ended(name, closing.Outcome) : null;
        }

        if (deal.Opened > since)
        {
            return deal.Opened <= until ? new Opened(name) : null;
        }

        if (step is { } moved && moved.From != moved.To)
        {
            return new Staged(name, moved.From, moved.To);
        }

        var moves = deal.CloseDateMoves.Where(m => m.At > since && m.At <= until).ToList();
        return moves.Count > 0 && moves[0].From != moves[^1].To ? new CloseMoved(name, moves[0].From, moves[^1].To) : null;
    }

    /// <summary>Its stage changed, perhaps in between: worth looking up.</summary>
    public static bool MayHaveMoved(Deal deal, Instant since, Instant until) =>
        deal.StageSince > since && deal.Opened <= since && !(deal.Closing is { } closing && closing.At <= until);

    /// <summary>The end first, then steps, what is new, and dates.</summary>
    public static IReadOnlyList<BookChange> Ranked(IEnumerable<BookChange> changes) =>
        [.. changes.OrderBy(c => c switch { Ended => 0, Staged => 1, Opened => 2, _ => 3 }).ThenBy(c => c.Deal, StringComparer.Ordinal)];
}

/// <summary>From which stage to which.</summary>
/// <param name="From">Null when that is not known.</param>
public readonly record struct StageStep(Stage? From, Stage To)
{
    /// <summary>As far as the deal itself tells: the last one, when it fell in between.</summary>
    public static StageStep? Of(Deal deal, Instant since, Instant until) =>
        BookChange.MayHaveMoved(deal, since, until) && deal.StageSince <= until ? new(null, deal.Stage) : null;
}
