using System.Text.RegularExpressions;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Months, quarters and years; each means its last day.</summary>
internal static partial class DatePeriod
{
    /// <inheritdoc cref="CalendarDate.Read"/>
    public static Parsed<DateReading>? Read(string typed, string text, LocalDate today)
    {
        if (Relative().Match(typed) is { Success: true } near)
        {
            return Near(near, today);
        }

        if (Quarter().Match(typed) is { Success: true } q)
        {
            var quarter = DateWords.Count(q.Groups["q"].Value)!.Value;
            return MonthEnd(CalendarDate.Year(q, today), quarter * 3, text, today);
        }

        if (Month().Match(typed) is { Success: true } m)
        {
            var month = m.Groups["mon"].Success ? DateWords.Month(m.Groups["mon"].Value) : DateWords.Count(m.Groups["m"].Value) ?? 0;
            return MonthEnd(CalendarDate.Year(m, today), month, text, today);
        }

        return Year().Match(typed) is { Success: true } y && CalendarDate.Year(y, today) is { } year
            ? DateText.Day(year, 12, 31, inferred: true, text, today)
            : null;
    }

    private static Parsed<DateReading> MonthEnd(int? year, int month, string text, LocalDate today)
    {
        var y = year ?? (month < today.Month ? today.Year + 1 : today.Year);
        return month is < 1 or > 12 || y is < 1 or > 9999
            ? DateText.Day(y, month, 1, inferred: true, text, today)
            : DateText.Day(y, month, CalendarSystem.Iso.GetDaysInMonth(y, month), inferred: true, text, today);
    }

    private static Parsed<DateReading> Near(Match m, LocalDate today)
    {
        var next = m.Groups["next"].Success ? 1 : 0;
        var start = m.Groups["month"].Success ? new LocalDate(today.Year, today.Month, 1).PlusMonths(next + 1)
            : m.Groups["quarter"].Success ? new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).PlusMonths((next + 1) * 3)
            : new LocalDate(today.Year, 1, 1).PlusYears(next + 1);
        return new DateReading(start.PlusDays(-1), Inferred: true);
    }

    // A period alone ("next month", 下个月) is its end too; "this" alone would say nothing.
    [GeneratedRegex(
        @"^(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(?<next>next\s+))?(?:(?<month>month)|(?<quarter>quarter)|(?<year>year))"
        + @"|(?<next>next)\s+(?:(?<month>month)|(?<quarter>quarter)|(?<year>year))(?:\s+end)?"
        + @"|(?:(?<month>month)|(?<quarter>quarter)|(?<year>year))[\s-]?end|eo(?:(?<month>m)|(?<quarter>q)|(?<year>y))"
        + @"|(?:本|这个?|当)?(?:(?<month>月)|(?<quarter>季度?)|(?<year>年))[底末]|本季度?"
        + @"|(?<next>下个?)(?:(?<month>月)|(?<quarter>季度?))[底末]?)\z")]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"^(?:(?:(?:the\s+)?end\s+of\s+)?(?:q(?<q>[1-4])(?:[\s,/']*(?<y>[0-9]{4}|[0-9]{2}))?|(?<y>[0-9]{4})[\s/-]*q(?<q>[1-4]))\s*(?:end|[底末])?"
        + "|(?:" + DateWords.HanYearPattern + @"\s*)?(?:第?(?<q>[1-4一二三四])季度?|q(?<q>[1-4]))[底末]?)\z")]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"^(?:(?:(?:the\s+)?end\s+of\s+)?" + DateWords.MonthPattern + @"(?:[\s,/'-]*(?<y>[0-9]{4}))?|(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})"
        + "|(?:" + DateWords.HanYearPattern + @"\s*)?(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月份?[底末]?)\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:(?:the\s+)?end\s+of\s+(?<y>[0-9]{4})|" + DateWords.HanYearPattern + @"年?[底末]?)\z")]
    private static partial Regex Year();
}
