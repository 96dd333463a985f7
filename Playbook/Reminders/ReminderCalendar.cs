using NodaTime;
using NodaTime.TimeZones;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>One time at which a reminder comes.</summary>
/// <param name="Planned">The weekday it belongs to.</param>
/// <param name="Day">The day it comes, which is later when the planned one is a holiday.</param>
public readonly record struct Occurrence(LocalDate Planned, LocalDate Day, Instant At);

/// <summary>
/// The times at which a schedule falls. What is shown and what is sent are both read from here. A time that a clock skips becomes the
/// first moment after it; of a time that comes twice the first counts.
/// </summary>
public static class ReminderCalendar
{
    /// <summary>A holiday longer than this has no "next working day" that anybody means.</summary>
    private const int FurthestMove = 31;

    private const int Horizon = 366 * 3;

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The next ones strictly after an instant, in order; fewer when the schedule hardly ever falls.</summary>
    /// <param name="told">
    /// When it came last; null for never. It told of all until then: what was to come before that and is moved behind it, because of a holiday that was added
    /// afterwards, does not come once more.
    /// </param>
    public static IReadOnlyList<Occurrence> Next(ReminderSchedule schedule, WorkingDays working, Instant after, int count, Instant? told = null)
    {
        var zone = schedule.DateTimeZone;
        var start = after.InZone(zone).Date.PlusDays(-FurthestMove);
        if (schedule.PausedUntil is { } resumed && resumed > start)
        {
            start = resumed;
        }

        var found = new SortedDictionary<LocalDate, Occurrence>();
        for (var planned = start; planned < start.PlusDays(Horizon); planned = planned.PlusDays(1))
        {
            // What is moved may pass what comes after it; beyond the last one that is wanted nothing can.
            if (found.Count >= count && planned > found.ElementAt(count - 1).Key)
            {
                break;
            }

            if (schedule.Days.Has(planned.DayOfWeek) && DayOf(schedule, working, planned) is { } day && !found.ContainsKey(day))
            {
                var at = At(day);
                if (at > after && (day == planned || !(At(planned) <= told)))
                {
                    // What is moved behind this one is told by it.
                    found.Keys.Where(later => later > day).ToList().ForEach(later => found.Remove(later));
                    found.Add(day, new(planned, day, at));
                }
            }
        }

        return [.. found.Values.Take(count)];

        Instant At(LocalDate day) => zone.ResolveLocal(day + schedule.Time, Resolver).ToInstant();
    }

    /// <summary>Null when it never falls again.</summary>
    public static Occurrence? Next(ReminderSchedule schedule, WorkingDays working, Instant after, Instant? told = null) =>
        Next(schedule, working, after, 1, told) is [var next] ? next : null;

    private static LocalDate? DayOf(ReminderSchedule schedule, WorkingDays working, LocalDate planned) =>
        !working.IsHoliday(planned) || schedule.OnQuietDay == OnQuietDay.Send ? planned
        : schedule.OnQuietDay == OnQuietDay.Skip ? null
        : working.NextAfter(planned, FurthestMove);
}
