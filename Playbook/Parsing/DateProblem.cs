using System.Globalization;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>What is said when a date cannot be taken as typed.</summary>
internal static class DateProblem
{
    public static Problem Missing { get; } = Make(
        new("No date was given. Write it as in 2027-03-31, 31 Mar or next Friday.", "没有填写日期。请写成 2027-03-31、3月31日 或 下周五 这样的形式。"),
        ProblemKind.Missing);

    public static Problem Unreadable(string text) => Make(
        new("“{0}” cannot be read as a date. Write it as in 2027-03-31, 31 Mar or next Friday.", "“{0}”读不出日期。请写成 2027-03-31、3月31日 或 下周五 这样的形式。"),
        ProblemKind.Unreadable, MoneyProblem.Quote(text));

    public static Problem TwoReadings(string text, int a, int b) => Make(
        new("“{0}” can mean {1} {2} or {3} {4}. Please write the month as a word, as in {1} {2}.", "“{0}”可以读作 {5}月{1}日，也可以读作 {6}月{3}日。请写明月和日，例如 {6}月{3}日。"),
        ProblemKind.Ambiguous, MoneyProblem.Quote(text), a, DateWords.MonthName(b), b, DateWords.MonthName(a), b, a);

    public static Problem ShortYear(string text) => Make(
        new("“{0}” can be read in more than one way. Please write it as in 2027-03-31.", "“{0}”有不止一种读法。请写成 2027-03-31 这样的形式。"),
        ProblemKind.Ambiguous, MoneyProblem.Quote(text));

    public static Problem NoMonth(string text, int month) => Make(
        new("“{0}” names month {1}, but a year has 12. Write it as in 2027-03-31.", "“{0}”里是 {1} 月，但一年只有 12 个月。请写成 2027-03-31 这样的形式。"),
        ProblemKind.Impossible, MoneyProblem.Quote(text), month);

    public static Problem NoDay(string text, int year, int month)
    {
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return Make(
            new("“{0}” is not a date: {1} {2} has {3} days. Write it as in {2}-{4:00}-{3}.", "“{0}”不是有效日期：{2}年{4}月有 {3} 天。请写成 {2}-{4:00}-{3} 这样的形式。"),
            ProblemKind.Impossible, MoneyProblem.Quote(text), name, year, days, month);
    }

    public static Problem OutOfRange(string text, int first, int last) => Make(
        new("“{0}” is outside the years {1} to {2}. Check the year, as in 2027-03-31.", "“{0}”不在 {1} 年至 {2} 年之间。请检查年份，例如 2027-03-31。"),
        ProblemKind.OutOfRange, MoneyProblem.Quote(text), first, last);

    public static Problem OtherWeekday(DateReading read, IsoDayOfWeek typed) => Make(
        new("{0} is not a {2}. Leave the weekday out or check the date.", "{1}，不是周{3}。请去掉星期或检查日期。"),
        ProblemKind.Ambiguous, read.Reading.En, read.Reading.Zh, typed, "一二三四五六日"[(int)typed - 1]);

    private static Problem Make(LocalText text, ProblemKind kind, params object?[] values) =>
        new(Fields.CloseDate, values.Length == 0 ? text : text.With(values), kind);
}
