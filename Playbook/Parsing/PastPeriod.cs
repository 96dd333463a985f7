using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// A day up to today, as people name where to look back from: a date, <c>last week</c>, 上个月, <c>3 days ago</c>, 最近两周. Words such as
/// <c>since</c> and 以来 may stand around it.
/// </summary>
public static partial class PastPeriod
{
    private const int Longest = 60;
    private static readonly LocalText Ahead = new("“{0}” is still to come. A day up to today is needed here.", "“{0}”还没到，这里需要今天或更早的日期。");

    /// <summary>The first day of what is named: of a month its first, of last week its Monday.</summary>
    /// <returns>Not valid for what is no day, or one that is still to come.</returns>
    public static Parsed<LocalDate> Start(string text, LocalDate today) => Read(text, today, start: true);

    /// <summary>The last day of what is named, and today of what is not over.</summary>
    /// <inheritdoc cref="Start"/>
    public static Parsed<LocalDate> End(string text, LocalDate today) => Read(text, today, start: false);

    /// <summary>Two days, such as <c>1 Oct and 1 Nov</c>, 10月1日和11月1日; null when it is no such text.</summary>
    public static (LocalDate First, LocalDate Second)? Pair(string text, LocalDate today)
    {
        foreach (Match between in Between().Matches(text))
        {
            if (End(text[..between.Index], today) is { IsValid: true } first && End(text[(between.Index + between.Length)..], today) is { IsValid: true } second)
            {
                return (first.Value, second.Value);
            }
        }

        return null;
    }

    /// <summary>Where a period may begin in a line that ends with one, the longest first.</summary>
    public static IEnumerable<int> Beginnings(string line) =>
        Beginning().Matches(line).Select(m => m.Index).Where(i => i > 0 && line.Length - i <= Longest);

    private static Parsed<LocalDate> Read(string text, LocalDate today, bool start)
    {
        var typed = Around().Replace(TextFold.Lower(text).Trim(), "").Trim();
        if (typed.Length is 0 or > Longest)
        {
            return typed.Length == 0 ? DateProblem.Missing : DateProblem.Unreadable(text);
        }

        if (Span(typed, today, start) is { } day)
        {
            return day;
        }

        var first = FirstOf(typed, today);
        if (!start && first is not null && DateText.Parse(typed, today) is { IsValid: true } end && end.Value.Date > today
            && (end.Value.Date.Year, end.Value.Date.Month) == (first.Value.Date.Year, first.Value.Date.Month))
        {
            return today;
        }

        var read = start && first is not null ? first : PastDay.Parse(typed, today);
        return !read.IsValid ? read.Problem!
            : read.Value.Date <= today ? read.Value.Date
            : new Problem(Fields.When, Ahead.With(MoneyProblem.Quote(text)), ProblemKind.OutOfRange);
    }

    /// <summary>"October", 10月: its first day.</summary>
    private static Parsed<DateReading>? FirstOf(string typed, LocalDate today) =>
        new[] { PastDay.Parse("1 " + typed, today), PastDay.Parse(typed + "1日", today) }
            .Where(p => p.IsValid && p.Value.Date <= today).Select(p => (Parsed<DateReading>?)p).FirstOrDefault();

    private static LocalDate? Span(string typed, LocalDate today, bool start)
    {
        if (Named().Match(typed) is { Success: true } named)
        {
            var monday = today.PlusDays(1 - (int)today.DayOfWeek);
            var month = new LocalDate(today.Year, today.Month, 1);
            var last = named.Groups["last"].Success;
            var first = named.Groups["week"].Success ? monday.PlusWeeks(last ? -1 : 0)
                : named.Groups["month"].Success ? month.PlusMonths(last ? -1 : 0)
                : new LocalDate(today.Year - (last ? 1 : 0), 1, 1);
            return start ? first : !last ? today : named.Groups["week"].Success ? monday.PlusDays(-1) : named.Groups["month"].Success ? month.PlusDays(-1) : new(today.Year - 1, 12, 31);
        }

        if (Back().Match(typed) is not { Success: true } back || DateWords.Count(back.Groups["n"] is { Success: true, Value: var word } ? word : "1") is not { } count || count > 1000)
        {
            return null;
        }

        return back.Groups["u"].Value switch
        {
            "day" or "天" or "日" => today.PlusDays(-count),
            "week" or "周" or "星期" or "礼拜" => today.PlusWeeks(-count),
            "month" or "月" => today.PlusMonths(-count),
            "半年" => today.PlusMonths(-6),
            _ => count > 100 ? null : today.PlusYears(-count),
        };
    }

    [GeneratedRegex(@"^(?:(?:since|from|after|as of|on|of|in|with|over|during|vs)\s+|自从?|从|由|与|和|跟|于|在)\s*|\s*(?:以来|至今|到现在|开始|起|之后|以后|后)?的?(?:变化|情况)?\z")]
    private static partial Regex Around();

    [GeneratedRegex(
        @"^(?:the\s+)?(?:(?<last>last|previous)|this)\s+(?:(?<week>week)|(?<month>month)|year)\z"
        + "|^(?:(?<last>上)|本|这)(?:个)?(?:(?<week>周|星期|礼拜)|(?<month>月))\\z|^(?:(?<last>去年)|今年)\\z")]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?:(?:the\s+)?(?:last|past)\s+(?<n>[0-9]{1,3}|[a-z]+)\s+(?<u>day|week|month|year)s?|(?:the\s+)?past\s+(?<u>day|week|month|year)"
        + @"|(?<n>[0-9]{1,3}|[a-z]+)\s+(?<u>day|week|month|year)s?\s+(?:ago|back)"
        + "|(?:最近|近|过去)的?(?:(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})\\s*个?(?<u>天|日|周|星期|礼拜|月|年)|(?<u>半年))"
        + "|(?:(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})\\s*个?(?<u>天|日|周|星期|礼拜|月|年)|(?<u>半年))(?:以?前|之前))\\z")]
    private static partial Regex Back();

    [GeneratedRegex(@"\s+(?:and|to|until|with|vs)\s+|\s*(?:和|与|到|至|对|、|，|,|~|～|—)\s*|\s+")]
    private static partial Regex Between();

    // A word's beginning; in Chinese also a digit or one of these words behind a Han character.
    [GeneratedRegex(@"(?<=[\s,，])\S|(?<=[\u3400-\u9fff）】」》])(?=[0-9０-９]|自|从|最近|近|过去|上|本|这|去年|今年|昨|前天|今天)")]
    private static partial Regex Beginning();
}
