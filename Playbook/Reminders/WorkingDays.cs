using NodaTime;
using NodaTime.TimeZones;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>Which days are worked: weekends as where the clock stands, holidays of that country where they are officially known, and a book's own list.</summary>
/// <param name="zone">IANA name.</param>
/// <param name="own">Of the book; it overrules what is built in.</param>
public sealed class WorkingDays(string zone, HolidayList own)
{
    /// <summary>Countries whose weekend is not Saturday and Sunday.</summary>
    private static readonly Dictionary<string, Weekdays> Weekends = new[]
    {
        (Weekdays.Of(IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday), "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE"),
        (Weekdays.Of(IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday), "AF"),
        (Weekdays.Of(IsoDayOfWeek.Friday), "IR"),
        (Weekdays.Of(IsoDayOfWeek.Sunday), "IN UG"),
    }.SelectMany(w => w.Item2.Split(' ').Select(c => (Country: c, Days: w.Item1))).ToDictionary(w => w.Country, w => w.Days);

    private static readonly Dictionary<string, string> Countries = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .GroupBy(l => l.ZoneId).ToDictionary(l => l.Key, l => l.First().CountryCode, StringComparer.Ordinal);

    private readonly HolidayList _builtIn = CountryOf(zone) == ChinaHolidays.Country ? ChinaHolidays.List : HolidayList.None;

    public Weekdays Weekend { get; } =
        CountryOf(zone) is { } country && Weekends.TryGetValue(country, out var days) ? days : Weekdays.Of(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>The last year whose built-in holidays are known; null where none are built in.</summary>
    public int? KnownUntil => _builtIn == HolidayList.None ? null : ChinaHolidays.LastYear;

    /// <summary>A weekend is no holiday: who chooses a Saturday means it.</summary>
    public bool IsHoliday(LocalDate day) => !own.Worked.Contains(day) && (own.Off.Contains(day) || _builtIn.Off.Contains(day));

    public bool IsWorked(LocalDate day) =>
        own.Worked.Contains(day) || (!own.Off.Contains(day) && (_builtIn.Worked.Contains(day) || (!_builtIn.Off.Contains(day) && !Weekend.Has(day.DayOfWeek))));

    /// <summary>The first day that is worked after another one; null when there is none within so many days.</summary>
    public LocalDate? NextAfter(LocalDate day, int within)
    {
        for (var next = day.PlusDays(1); next <= day.PlusDays(within); next = next.PlusDays(1))
        {
            if (IsWorked(next))
            {
                return next;
            }
        }

        return null;
    }

    private static string? CountryOf(string zone) =>
        Countries.GetValueOrDefault(TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var canonical) ? canonical : zone);
}
