using System.Text.RegularExpressions;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Days counted from today, and weekdays.</summary>
internal static partial class RelativeDate
{
    /// <inheritdoc cref="CalendarDate.Read"/>
    public static Parsed<DateReading>? Read(string typed, string text, LocalDate today)
    {
        int? days = typed switch
        {
            "today" or "今天" or "今日" => 0,
            "tomorrow" or "tmrw" or "明天" or "明日" => 1,
            "day after tomorrow" or "the day after tomorrow" or "后天" => 2,
            "大后天" => 3,
            "yesterday" or "昨天" or "昨日" => -1,
            "前天" => -2,
            _ => null,
        };
        return days is { } offset ? Found(today.PlusDays(offset))
            : WeekdayPattern().Match(typed) is { Success: true } w ? Found(Weekday(w, today))
            : Later().Match(typed) is { Success: true } l ? After(l, text, today)
            : MonthDay().Match(typed) is { Success: true } d ? DayOfMonth(d, text, today)
            : null;
    }

    private static Parsed<DateReading> Found(LocalDate date) => new DateReading(date, Inferred: true);

    private static LocalDate Weekday(Match m, LocalDate today)
    {
        var day = DateWords.Weekday(m.Groups["wd"].Value);
        var thisWeek = today.PlusDays((int)day - (int)today.DayOfWeek);
        return m.Groups["w"].Value switch
        {
            "this" or "本" or "这" => thisWeek,
            "next" or "下" => thisWeek.PlusWeeks(1),
            "下下" => thisWeek.PlusWeeks(2),
            "上" => thisWeek.PlusWeeks(-1),
            "last" => today.Previous(day),
            _ => today.Next(day),
        };
    }

    private static Parsed<DateReading>? After(Match m, string text, LocalDate today)
    {
        if (m.Groups["halfyear"].Success)
        {
            return Found(today.PlusMonths(6));
        }

        if (DateWords.Count(m.Groups["n"].Value) is not { } n)
        {
            return null;
        }

        return m.Groups["u"].Value switch
        {
            "day" or "天" or "日" => Found(today.PlusDays(n)),
            "week" or "周" or "星期" or "礼拜" => Found(today.PlusWeeks(n)),
            "month" or "月" => Found(today.PlusMonths(n)),
            _ => n > 100 ? DateProblem.Unreadable(text) : Found(today.PlusYears(n)),
        };
    }

    // 15号 is the next 15th, today included; 下月15号 that of next month.
    private static Parsed<DateReading>? DayOfMonth(Match m, string text, LocalDate today)
    {
        if (DateWords.Count(m.Groups["d"].Value) is not { } day)
        {
            return null;
        }

        var month = new LocalDate(today.Year, today.Month, 1);
        month = m.Groups["next"].Success || (!m.Groups["this"].Success && day < today.Day) ? month.PlusMonths(1) : month;
        return DateText.Day(month.Year, month.Month, day, inferred: true, text, today);
    }

    [GeneratedRegex(
        @"^(?:(?:(?<w>this|next|last|coming)\s+)?" + DateWords.WeekdayPattern + "|" + DateWords.WeekdayPattern + @"\s+(?<w>this|next)\s+week"
        + "|(?<w>本|这|下下|下|上)?个?" + DateWords.HanWeekdayPattern + @")\z")]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex(
        @"^(?:in\s+(?<n>[0-9]{1,3}|[a-z]+)\s+(?<u>day|week|month|year)s?(?:'?\s+time)?|(?<n>[0-9]{1,3}|[a-z]+)\s+(?<u>day|week|month|year)s?\s+(?:from\s+now|later)"
        + "|(?:(?<halfyear>半年)|(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?:个?(?<u>天|日|周|星期|礼拜|年)|个(?<u>月)))\\s*(?:之后|以后|后))\\z")]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:(?<this>本月|这个?月)|(?<next>下个?月))?\s*(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]\z")]
    private static partial Regex MonthDay();
}
