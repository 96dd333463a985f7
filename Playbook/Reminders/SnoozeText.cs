using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What was typed behind <c>snooze</c>: <c>ACME until 2027-02-15</c>, <c>ACME for 2 weeks</c>, 远山 到 2月15日, <c>ACME off</c>.</summary>
/// <param name="Deal">The words for the deal; may be empty.</param>
/// <param name="Until">The first day on which it comes again; null when no day was named.</param>
/// <param name="Ends">It is to come again at once.</param>
/// <param name="Problem">A day was meant, and is none.</param>
public sealed partial record SnoozeText(string Deal, LocalDate? Until = null, bool Ends = false, LocalText? Problem = null)
{
    private static readonly LocalText Past = new("{0} is not to come any more.", "{0} 已经过去了。");
    private static readonly LocalText TooLong = new("A year at most. Later than that, close the deal and reopen it.", "最多一年。更久的话，请先结束商机，到时再重新打开。");

    public static SnoozeText Read(string text, LocalDate today)
    {
        var line = TextFold.Width(text).Trim();
        if (Ending().Match(line) is { Success: true } end)
        {
            return new(line[..end.Index].Trim(), Ends: true);
        }

        // The first mark behind which a date stands: "until" and 到 may be part of a name.
        Problem? problem = null;
        var named = line;
        foreach (Match mark in Mark().Matches(line))
        {
            var (before, behind) = (line[..mark.Index].Trim(), line[(mark.Index + mark.Length)..].Trim());
            var read = DayOf(behind, today);
            if (read.IsValid)
            {
                return Checked(before, read.Value.Date, today);
            }

            if (behind.Length > 0 && problem is null)
            {
                (problem, named) = (read.Problem, before);
            }
        }

        return problem is null ? new(line) : new(named, Problem: problem.Text);
    }

    /// <summary>The same, whether a button or a person names the day.</summary>
    public static SnoozeText Checked(string deal, LocalDate until, LocalDate today) =>
        until <= today ? new(deal, Problem: new(Past.With(DateText.ShowWithWeekday(until, Language.English, today)).En, Past.With(DateText.ShowWithWeekday(until, Language.Chinese, today)).Zh))
        : until > today.PlusDays(Longest) ? new(deal, Problem: TooLong)
        : new(deal, until);

    private const int Longest = Snoozes.Longest;

    private static Parsed<DateReading> DayOf(string text, LocalDate today)
    {
        var day = DateText.Parse(text, today);
        if (day.IsValid || text.Length == 0)
        {
            return day;
        }

        var later = Stretch().IsMatch(text) ? DateText.Parse(text.Any(TextFold.IsHan) ? text + "后" : "in " + text, today) : day;
        return later.IsValid ? later : day;
    }

    [GeneratedRegex(@"(?:^|\s+|(?<=[\p{IsCJKUnifiedIdeographs}]))(?:off|end|over|no more|cancel|取消|结束|恢复|不再暂缓)[.。!！]?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<=^|\s)(?:until|till|to|for)\s+|\s*(?:直到|到|至|推迟到)\s*|\s+(?=[0-9])|\s+(?=[一二两三四五六七八九十]+\s*个?(?:周|星期|月|天))", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A(?:[0-9]+|an?|one|two|three|four|six|[一二两三四五六七八九十半]+)\s*(?:days?|weeks?|months?|天|日|个?星期|周|个?月)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Stretch();
}
