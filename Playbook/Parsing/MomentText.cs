using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>A day and a time of day within a line: <c>ACME with Rao tomorrow 14:00</c>, 远山 明天下午两点 饶敏, <c>in 20 minutes</c>.</summary>
/// <param name="At">Null when no time of day was said.</param>
/// <param name="Day">The day alone, when only that was said.</param>
/// <param name="Rest">The line without it.</param>
/// <param name="Problem">What looked like a time and is none.</param>
public sealed partial record MomentText(LocalDateTime? At, LocalDate? Day, string Rest, Problem? Problem = null)
{
    /// <summary>"The day after tomorrow": no day has more words.</summary>
    private const int MostWords = 4;

    private static readonly char[] Loose = [' ', ',', '，', '、', ';', '；', '。', '@'];
    private static readonly LocalText NoTime = new("There is no such time of day: “{0}”.", "没有“{0}”这个时间。");

    /// <param name="now">Where the person is; a time without a day is the next one.</param>
    public static MomentText Find(string line, LocalDateTime now)
    {
        if (Later().Match(line) is { Success: true } later && Length(later) is { } ahead)
        {
            return new(Minute(now.PlusMinutes(ahead)), null, Join(line[..later.Index], line[(later.Index + later.Length)..]));
        }

        if (Clock().Match(line) is not { Success: true } clock)
        {
            var (before, alone) = Ending(line, now.Date, sure: true);
            return new(null, alone, alone is null ? line.Trim() : before);
        }

        var (left, right) = (line[..clock.Index], line[(clock.Index + clock.Length)..]);
        if (ReminderText.TimeOfDay(clock.Groups["time"].Value) is not { } time)
        {
            return new(null, null, Join(left, right), new(Fields.When, NoTime.With(TextInput.Cut(clock.Value.Trim(), 20)), ProblemKind.Impossible));
        }

        var (head, day) = Ending(left, now.Date, sure: false);
        var tail = right;
        if (day is null)
        {
            (tail, day) = Beginning(right, now.Date);
        }

        var on = day ?? (time > now.TimeOfDay ? now.Date : now.Date.PlusDays(1));
        return new(on + time, null, Join(day is null ? left : head, tail));
    }

    /// <summary>The longest last words that are a day; in Chinese it may be glued to what stands before: 远山明天.</summary>
    /// <param name="sure">No time of day stands behind it: only what can hardly be anything else.</param>
    private static (string Left, LocalDate? Day) Ending(string text, LocalDate today, bool sure)
    {
        var trimmed = text.TrimEnd(Loose);
        var words = Word().Matches(trimmed);
        foreach (var start in words.Skip(Math.Max(0, words.Count - MostWords)).Select(w => w.Index)
            .Concat(words.Count == 0 ? [] : Enumerable.Range(words[^1].Index, words[^1].Length)))
        {
            var piece = trimmed[start..];
            if (IsDay(piece, sure) && DateText.Parse(piece, today) is { IsValid: true } day && (start == 0 || !char.IsLetterOrDigit(trimmed[start - 1]) || TextFold.IsHan(trimmed[start])
                || TextFold.IsHan(trimmed[start - 1])))
            {
                return (trimmed[..start], day.Value.Date);
            }
        }

        return (text, null);
    }

    private static (string Left, LocalDate? Day) Beginning(string text, LocalDate today)
    {
        var words = Word().Matches(text);
        for (var count = Math.Min(MostWords, words.Count); count > 0; count--)
        {
            var end = words[count - 1].Index + words[count - 1].Length;
            if (text[..end].Trim(Loose) is { Length: > 0 } piece && IsDay(piece, sure: false) && DateText.Parse(piece, today) is { IsValid: true } day)
            {
                return (text[end..], day.Value.Date);
            }
        }

        return (text, null);
    }

    /// <summary>A year, a quarter or a month is no day of a meeting, and may belong to a name.</summary>
    private static bool IsDay(string piece, bool sure) => sure ? SureDay().IsMatch(TextFold.Lower(piece)) : !Period().IsMatch(TextFold.Lower(piece).Trim());

    private static int? Length(Match m) => m.Groups["half"].Success ? 30
        : Number(m.Groups["n"].Value) is not { } n ? null
        : TextFold.Lower(m.Groups["u"].Value)[0] is 'h' or '小' or '钟' ? n * 60 : n;

    private static int? Number(string text) => TextFold.Lower(text) switch
    {
        "an" or "a" or "one" => 1,
        "半" => null,
        var typed => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : ChineseNumber.ReadSmall(typed),
    };

    private static LocalDateTime Minute(LocalDateTime at) => at.Date + new LocalTime(at.Hour, at.Minute);

    private static string Join(string left, string right) => $"{left.TrimEnd(Loose)} {right.TrimStart(Loose)}".Trim();

    [GeneratedRegex(@"(?<![0-9:：.])(?:\bat\s+|@\s*)?(?<time>(?:上午|下午|早上|晚上|中午|凌晨|傍晚)?\s*(?:[0-9]{1,2}\s*[:：]\s*[0-9]{2}(?:\s*(?:am|pm|a\.m\.|p\.m\.)(?![a-z]))?|[0-9]{1,2}\s*(?:am|pm|a\.m\.|p\.m\.)(?![a-z])|(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})\s*[点點时](?:半|整|[0-9]{2}分?|[一二三四五六七八九十]{1,3}分?)?))(?![0-9:：])", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?:\bin\s+(?:(?<half>half\s+an\s+hour)|(?<n>[0-9]{1,3}|an?|one)\s*(?<u>min(?:ute)?s?|hours?|hrs?|h))\b|(?:(?<half>半个?小时|半个?钟头)|(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(?<u>小时|钟头|分钟))(?:之后|以后|后))", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    [GeneratedRegex(@"[^\s]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:[0-9]{1,4}|q[1-4]|[a-z]+\s+[0-9]{4}|(?:on\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\z")]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:on\s+)?(?:today|tomorrow|the\s+day\s+after\s+tomorrow|day\s+after\s+tomorrow|(?:(?:next|this)\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\s+[a-z]{3,9}|今天|明天|后天|大后天|(?:本|这|下|下下)?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:[0-9]{1,2}月)?[0-9]{1,2}[日号])\z")]
    private static partial Regex SureDay();
}
