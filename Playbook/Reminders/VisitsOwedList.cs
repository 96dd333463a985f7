using System.Collections.Immutable;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <param name="Account">The customer's name.</param>
/// <param name="Days">Whole days since the visit was due, at least one.</param>
public sealed record OverdueVisit(string Account, Tier Tier, int Days);

/// <summary>The accounts that did not get the visits their tier is owed: by tier, and of one tier the longest overdue first. Names of customers, of nobody else.</summary>
/// <param name="Shown">At most <see cref="Most"/>.</param>
/// <param name="More">How many there are besides.</param>
public sealed record VisitsOwedList(ImmutableArray<OverdueVisit> Shown, int More)
{
    public const int Most = 5;

    public static readonly VisitsOwedList None = new([], 0);

    public bool IsEmpty => Shown.IsEmpty;

    public static bool IsOwed(Account account, LocalDate today) => AccountStanding.Of(account).Visits(today) is { Overdue: > 0 };

    /// <param name="today">In the schedule's time zone.</param>
    public static VisitsOwedList Of(IEnumerable<Account> accounts, LocalDate today)
    {
        var overdue = accounts
            .Select(account => (account.Name, Standing: AccountStanding.Of(account)))
            .Select(a => (a.Name, a.Standing.Tier, Visits: a.Standing.Visits(today)))
            .Where(a => a.Visits is { Overdue: > 0 })
            .Select(a => new OverdueVisit(a.Name, a.Tier!.Value, a.Visits!.Overdue))
            .OrderBy(v => v.Tier).ThenByDescending(v => v.Days).ThenBy(v => v.Account, StringComparer.Ordinal)
            .ToImmutableArray();
        return new([.. overdue.Take(Most)], Math.Max(0, overdue.Length - Most));
    }
}
