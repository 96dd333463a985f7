using System.Globalization;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Names of months and weekdays in both languages, and the pieces of patterns made of them.</summary>
internal static class DateWords
{
    public const string MonthPattern =
        "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    public const string WeekdayPattern =
        "(?<wd>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?";

    public const string HanWeekdayPattern = "(?:周|星期|礼拜)(?<wd>[一二三四五六日天])";

    /// <summary>A year of four digits, or a word for it; optional in most places.</summary>
    public const string HanYearPattern = "(?:(?<ry>去年|今年|明年|后年)|(?<y>[0-9]{4})\\s*年)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>1 to 12 for a word that <see cref="MonthPattern"/> matched.</summary>
    public static int Month(string word) => Array.IndexOf(Months, word[..3]) + 1;

    public static IsoDayOfWeek Weekday(string word) => (IsoDayOfWeek)(word.Length == 1
        ? word == "天" ? 7 : "一二三四五六日".IndexOf(word[0], StringComparison.Ordinal) + 1
        : Array.IndexOf(Weekdays, word[..3]) + 1);

    /// <summary>A number in digits of either kind or an English word; null for none.</summary>
    public static int? Count(string word) => word switch
    {
        "a" or "an" or "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : ChineseNumber.ReadSmall(word),
    };

    /// <summary>"Jan" … "Dec" and "Mon" … "Sun", as shown.</summary>
    public static string Short(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static string MonthName(int month) => Short(Months[month - 1]);

    public static string WeekdayName(IsoDayOfWeek day) => Short(Weekdays[(int)day - 1]);
}
