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
    /// <param name="deal">Its header is enough.</param>
    /// <param name="stageBefore">The stage it was in then, where it is known.</param>
    public static BookChange? Since(Deal deal, Instant since, Stage? stageBefore)
    {
        var name = deal.Header.Name;
        if (deal.Closing is { } closing)
        {
            return closing.At > since ? new Ended(name, closing.Outcome) : null;
        }

        if (deal.Opened > since)
        {
            return new Opened(name);
        }

        if (HasMoved(deal, since) && stageBefore != deal.Stage)
        {
            return new Staged(name, stageBefore, deal.Stage);
        }

        var moves = deal.CloseDateMoves.Where(m => m.At > since).ToList();
        return moves is [var first, ..] && first.From != deal.Header.CloseDate ? new CloseMoved(name, first.From, deal.Header.CloseDate) : null;
    }

    /// <summary>Its stage changed, so that the one before is worth looking up.</summary>
    public static bool HasMoved(Deal deal, Instant since) => deal.IsOpen && deal.StageSince > since && deal.Opened <= since;

    /// <summary>The end first, then steps, what is new, and dates.</summary>
    public static IReadOnlyList<BookChange> Ranked(IEnumerable<BookChange> changes) =>
        [.. changes.OrderBy(c => c switch { Ended => 0, Staged => 1, Opened => 2, _ => 3 }).ThenBy(c => c.Deal, StringComparer.Ordinal)];
}
