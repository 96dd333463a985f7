using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

public static partial class DateText
{
    /// <summary>Without the year when it is this year's: <c>24 Nov</c>, <c>24 Nov 2027</c>; <c>11月24日</c>, <c>2027年11月24日</c>.</summary>
    public static string Show(LocalDate date, Language language, LocalDate today) =>
        language == Language.Chinese
            ? (date.Year == today.Year ? "" : $"{date.Year}年") + $"{date.Month}月{date.Day}日"
            : $"{date.Day} {DateWords.MonthName(date.Month)}" + (date.Year == today.Year ? "" : $" {date.Year}");

    /// <summary>The same with the weekday: <c>Tue 24 Nov</c>, <c>11月24日 周二</c>.</summary>
    public static string ShowWithWeekday(LocalDate date, Language language, LocalDate today) =>
        language == Language.Chinese
            ? $"{Show(date, language, today)} 周{"一二三四五六日"[(int)date.DayOfWeek - 1]}"
            : $"{DateWords.WeekdayName(date.DayOfWeek)} {Show(date, language, today)}";

    /// <summary><c>Mon</c>, 周一.</summary>
    public static string WeekdayName(IsoDayOfWeek day, Language language) =>
        language == Language.Chinese ? $"周{"一二三四五六日"[(int)day - 1]}" : DateWords.WeekdayName(day);

    /// <summary>With weekday and year: <c>Fri 4 Dec 2026</c>, <c>2026年12月4日 周五</c>.</summary>
    public static string ShowInFull(LocalDate date, Language language) =>
        ShowWithWeekday(date, language, today: date.Year == 1 ? date.PlusYears(1) : date.PlusYears(-1));

    /// <summary><c>12 d ago</c>, 12天前; today and yesterday in words; a negative number is still to come.</summary>
    public static string Ago(int days, Language language) => (language, days) switch
    {
        (Language.Chinese, 0) => "今天",
        (Language.Chinese, 1) => "昨天",
        (Language.Chinese, -1) => "明天",
        (Language.Chinese, < 0) => $"{-(long)days}天后",
        (Language.Chinese, _) => $"{days}天前",
        (_, 0) => "today",
        (_, 1) => "yesterday",
        (_, -1) => "tomorrow",
        (_, < 0) => $"in {-(long)days}{Tie}d",
        _ => $"{days}{Tie}d ago",
    };

    private const char Tie = '\u00A0';
}
