using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Pipeline;

/// <summary>Why a deal is worth a manager's time.</summary>
public enum WorthKind
{
    Stop,
    Improve,

    /// <summary>A light turned weaker lately.</summary>
    Fell,
    Overdue,
    ClosesSoon,
    NoCloseDate,

    /// <summary>Nothing was put down for a while.</summary>
    Silent,
}

/// <param name="Days">Since the close date or the last change, or until the close date; 0 for the others.</param>
public readonly record struct WorthReason(WorthKind Kind, int Points, int Days = 0);

/// <summary>
/// How much a deal is worth a manager's time on a day: what troubles it, times its size. A deal that nothing troubles is worth none,
/// however large; of two with the same trouble the larger one comes first.
/// </summary>
/// <param name="Score">0 to <see cref="Most"/>.</param>
/// <param name="Reasons">The weightiest first.</param>
/// <param name="ChangesOn">The first later day on which time alone gives another score; null when none does.</param>
public sealed record DealWorth(int Score, ImmutableArray<WorthReason> Reasons, LocalDate? ChangesOn)
{
    /// <summary>No score is higher.</summary>
    public const int Most = 9999;

    /// <summary>Days without a change from which on a deal counts as silent.</summary>
    public const int SilentAfter = 14;

    private const int FellFor = 14;
    private static readonly DealWorth None = new(0, [], null);

    /// <summary>Days to the close date, at most, and what they are worth; the nearest first.</summary>
    private static readonly (int Days, int Points)[] Closing = [(14, 25), (30, 15), (60, 5)];

    /// <summary>Days of silence, at least, and what they are worth; the longest first.</summary>
    private static readonly (int Days, int Points)[] Silence = [(60, 20), (30, 14), (SilentAfter, 6)];

    public static DealWorth Of(PipelineDeal deal, LocalDate today)
    {
        if (!deal.Stage.IsSelling())
        {
            return None;
        }

        ImmutableArray<WorthReason> reasons = [.. Reading(deal, today).OrderByDescending(r => r.Points).ThenBy(r => r.Kind)];
        var score = reasons.Sum(r => r.Points) * (2 + RoughSize.Of(deal.Amount));
        return new(Math.Min(score, Most), reasons, Turns(deal).Where(day => day > today).Select(day => (LocalDate?)day).Min());
    }

    private static IEnumerable<WorthReason> Reading(PipelineDeal deal, LocalDate today)
    {
        if (deal.Verdict is Verdict.Stop or Verdict.Improve)
        {
            yield return deal.Verdict == Verdict.Stop ? new(WorthKind.Stop, 40) : new(WorthKind.Improve, 15);
        }

        if (deal.Fell is { } fall && Days(fall.On, today) <= FellFor)
        {
            yield return new(WorthKind.Fell, fall.To == Light.Red ? 20 : 10);
        }

        if (deal.Close is not { } close)
        {
            yield return new(WorthKind.NoCloseDate, deal.Stage.IsLate() ? 15 : 5);
        }
        else if (close < today)
        {
            yield return new(WorthKind.Overdue, 30, Days(close, today));
        }
        else if (Closing.FirstOrDefault(c => Days(today, close) <= c.Days) is { Points: > 0 } soon)
        {
            yield return new(WorthKind.ClosesSoon, soon.Points, Days(today, close));
        }

        var silent = Days(deal.Active, today);
        if (Silence.FirstOrDefault(s => silent >= s.Days) is { Points: > 0 } quiet)
        {
            yield return new(WorthKind.Silent, quiet.Points, silent);
        }
    }

    /// <summary>Every day on which a reason comes, goes or weighs more.</summary>
    private static IEnumerable<LocalDate> Turns(PipelineDeal deal) =>
    [
        .. deal.Close is { } close ? Closing.Select(c => close.PlusDays(-c.Days)).Append(close.PlusDays(1)) : [],
        .. Silence.Select(s => deal.Active.PlusDays(s.Days)),
        .. deal.Fell is { } fall ? new[] { fall.On.PlusDays(FellFor + 1) } : [],
    ];

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
