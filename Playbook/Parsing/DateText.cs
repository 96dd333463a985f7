using System.Text.RegularExpressions;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Reads dates as people type them. Weeks start on Monday. A bare weekday is the next such day after today; <c>this Friday</c> and
/// 本周五 lie in the current week; <c>next Friday</c> and 下周五 both lie in the week after it, so that the two languages
/// agree. A period means its last day: <c>Q1 2027</c>, 明年3月, 年底. Without a year the next such date is meant, today
/// included. Two numbers that can be day and month either way are not guessed.
/// </summary>
public static partial class DateText
{
    private const int Longest = 60;
    private const int FirstYear = 2000;
    private const int YearsAhead = 20;

    /// <summary>A date in the past is a date; whether it is allowed is the caller's question.</summary>
    public static Parsed<DateReading> Parse(string text, LocalDate today)
    {
        var typed = Around().Replace(TextFold.Lower(text).Trim(), "").Trim();
        if (typed.Length is 0 or > Longest)
        {
            return typed.Length == 0 && string.IsNullOrWhiteSpace(text) ? DateProblem.Missing : DateProblem.Unreadable(text);
        }

        var read = CalendarDate.Read(typed, text, today)
            ?? WithWeekday(typed, text, today)
            ?? DatePeriod.Read(typed, text, today)
            ?? RelativeDate.Read(typed, text, today);
        return read is null ? DateProblem.Unreadable(text)
            : read.IsValid && OutOfRange(read.Value.Date, today) ? DateProblem.OutOfRange(text, FirstYear, today.Year + YearsAhead)
            : read;
    }

    /// <summary>The day of a year, month and day that were typed, or what is wrong with them.</summary>
    internal static Parsed<DateReading> Day(int year, int month, int day, bool inferred, string text, LocalDate today) =>
        year < FirstYear || year > today.Year + YearsAhead ? DateProblem.OutOfRange(text, FirstYear, today.Year + YearsAhead)
        : month is < 1 or > 12 ? DateProblem.NoMonth(text, month)
        : day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? DateProblem.NoDay(text, year, month)
        : new DateReading(new LocalDate(year, month, day), inferred);

    /// <summary>The same without a year: the next such day, today included.</summary>
    internal static Parsed<DateReading> NextDay(int month, int day, string text, LocalDate today) =>
        Day((month, day).CompareTo((today.Month, today.Day)) < 0 ? today.Year + 1 : today.Year, month, day, inferred: true, text, today);

    // "Fri 4 Dec 2026", "2026年12月4日 周五": the weekday has to be the right one.
    private static Parsed<DateReading>? WithWeekday(string typed, string text, LocalDate today)
    {
        var m = Weekday().Match(typed);
        if (!m.Success || CalendarDate.Read(m.Groups["rest"].Value.Trim(), text, today) is not { } read)
        {
            return null;
        }

        var weekday = DateWords.Weekday(m.Groups["wd"].Value);
        return read.IsValid && read.Value.Date.DayOfWeek != weekday ? DateProblem.OtherWeekday(read.Value, weekday) : read;
    }

    private static bool OutOfRange(LocalDate date, LocalDate today) => date.Year < FirstYear || date > today.PlusYears(YearsAhead);

    // What may stand around a date in a sentence.
    [GeneratedRegex(@"^(?:by|on|at|until|before|due|于|在|到)\s+|(?<=[年月日号底末周季一二三四五六天])(?:之前|以前|前)\z|[.,;。，；!！]+\z")]
    private static partial Regex Around();

    [GeneratedRegex(
        "^(?:" + DateWords.WeekdayPattern + @",?\s+(?<rest>.*[0-9].*)|(?<rest>.*[0-9].*),?\s+" + DateWords.WeekdayPattern
        + @"|(?<rest>.*[0-9].*?)\s*[(]?" + DateWords.HanWeekdayPattern + @"[)]?|" + DateWords.HanWeekdayPattern + @"\s*(?<rest>.*[0-9].*))\z")]
    private static partial Regex Weekday();
}
