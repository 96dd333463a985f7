using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>
/// Holidays of mainland China with the weekend days that are worked for them, for the years that the State Council has published and
/// no other: the notice for a year comes out in the autumn before it.
/// </summary>
public static class ChinaHolidays
{
    public const string Country = "CN";
    public const int LastYear = 2026;

    /// <summary>2026: notice of the General Office of the State Council, 4 November 2025.</summary>
    public static HolidayList List { get; } = new(
        [
            .. Days(2026, 1, 1, 3), .. Days(2026, 2, 15, 9), .. Days(2026, 4, 4, 3), .. Days(2026, 5, 1, 5),
            .. Days(2026, 6, 19, 3), .. Days(2026, 9, 25, 3), .. Days(2026, 10, 1, 7),
        ],
        ImmutableSortedSet.Create(
            new LocalDate(2026, 1, 4), new LocalDate(2026, 2, 14), new LocalDate(2026, 2, 28),
            new LocalDate(2026, 5, 9), new LocalDate(2026, 9, 20), new LocalDate(2026, 10, 10)));

    private static IEnumerable<LocalDate> Days(int year, int month, int day, int count) =>
        Enumerable.Range(0, count).Select(i => new LocalDate(year, month, day).PlusDays(i));
}
