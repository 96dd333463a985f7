using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>What an account got of the visits it is owed.</summary>
/// <param name="Cadence">What its tier owes.</param>
/// <param name="Made">Days with a visit in the last <see cref="Cadence.Days"/> days, today included. Two visits on one day are one journey.</param>
/// <param name="Last">The last visit; null when none is on record.</param>
/// <param name="Due">The day on which the next visit is due, so that the tier gets what it is owed in any such number of days; null when none is owed.</param>
/// <param name="Overdue">Whole days since <paramref name="Due"/>; 0 until that day is over.</param>
/// <param name="IsFirstPeriod">The tier is younger than its period: nobody can have kept it yet.</param>
public sealed record VisitsReading(Cadence Cadence, int Made, LocalDate? Last, LocalDate? Due, int Overdue, bool IsFirstPeriod)
{
    /// <param name="since">The day from which the tier counts.</param>
    /// <param name="days">Of all visits, in any order; those after <paramref name="today"/> are none yet.</param>
    public static VisitsReading Of(Tier tier, LocalDate since, IEnumerable<LocalDate> days, LocalDate today)
    {
        var visited = days.Where(d => d <= today).Distinct().OrderDescending().ToImmutableArray();
        var last = visited.IsEmpty ? (LocalDate?)null : visited[0];
        var owed = Cadence.Of(tier);
        if (owed.IsNone)
        {
            return new(owed, 0, last, null, 0, false);
        }

        // From the day on which as many visits as are owed lie within one period: the oldest of them leaves it a period later.
        var start = visited.Length >= owed.Visits ? LocalDate.Max(since, visited[owed.Visits - 1]) : since;
        var due = start.PlusDays(owed.Days);
        return new(
            owed,
            visited.Count(d => d > today.PlusDays(-owed.Days)),
            last,
            due,
            Math.Max(0, Period.DaysBetween(due, today)),
            since.PlusDays(owed.Days) > today);
    }
}
