using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Dates that say day and month, with or without the year.</summary>
internal static partial class CalendarDate
{
    /// <param name="typed">Folded and in lower case.</param>
    /// <param name="text">As typed, for messages.</param>
    /// <returns>Null when it is nothing of this kind.</returns>
    public static Parsed<DateReading>? Read(string typed, string text, LocalDate today)
    {
        if (YearFirst().Match(typed) is { Success: true } iso)
        {
            return DateText.Day(Int(iso, "y"), Int(iso, "m"), Int(iso, "d"), inferred: false, text, today);
        }

        if (Han().Match(typed) is { Success: true } han)
        {
            return DateWords.Count(han.Groups["m"].Value) is not { } month || DateWords.Count(han.Groups["d"].Value) is not { } day ? null
                : Year(han, today) is { } year ? DateText.Day(year, month, day, han.Groups["ry"].Success, text, today)
                : DateText.NextDay(month, day, text, today);
        }

        if (DayMonth().Match(typed) is { Success: true } english || (english = MonthDay().Match(typed)).Success)
        {
            var month = DateWords.Month(english.Groups["mon"].Value);
            return Year(english, today) is { } year
                ? DateText.Day(year, month, Int(english, "d"), inferred: false, text, today)
                : DateText.NextDay(month, Int(english, "d"), text, today);
        }

        return Numbers().Match(typed) is { Success: true } numbers ? Either(numbers, text, today) : null;
    }

    /// <summary>The year of a match: four digits, two digits of this century, or a word such as 明年; null for none.</summary>
    public static int? Year(Match m, LocalDate today) => m.Groups["ry"].Value switch
    {
        "去年" => today.Year - 1,
        "今年" => today.Year,
        "明年" => today.Year + 1,
        "后年" => today.Year + 2,
        _ => m.Groups["y"] is { Success: true, Value: var digits }
            ? int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0)
            : null,
    };

    // 31/03/2027 has one reading, 03/04/2027 two; a year of two digits can even be the day.
    private static Parsed<DateReading> Either(Match m, string text, LocalDate today)
    {
        var (a, b) = (Int(m, "a"), Int(m, "b"));
        if (m.Groups["y"].Value is { Length: 2 })
        {
            return DateProblem.ShortYear(text);
        }

        var (day, month) = b > 12 ? (b, a) : (a, b);
        return a is >= 1 and <= 12 && b is >= 1 and <= 12 && a != b ? DateProblem.TwoReadings(text, a, b)
            : Year(m, today) is { } year ? DateText.Day(year, month, day, inferred: false, text, today)
            : DateText.NextDay(month, day, text, today);
    }

    private static int Int(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})\s*(?<s>[-/.])\s*(?<m>[0-9]{1,2})\s*\k<s>\s*(?<d>[0-9]{1,2})|(?<y>20[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2}))\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?:" + DateWords.HanYearPattern + @"\s*)?(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?\z")]
    private static partial Regex Han();

    [GeneratedRegex(@"^(?:the\s+)?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*" + DateWords.MonthPattern + @"(?:[\s,./'-]*(?<y>[0-9]{4}|[0-9]{2}))?\z")]
    private static partial Regex DayMonth();

    [GeneratedRegex("^" + DateWords.MonthPattern + @"\s*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:[\s,]+(?<y>[0-9]{4}))?\z")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?:(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})|(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2}))\z")]
    private static partial Regex Numbers();
}
