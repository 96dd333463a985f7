using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Reminders;

/// <param name="Unread">The first line that is no date; null when all were read.</param>
public sealed record ReadHolidays(HolidayList List, string? Unread);

/// <summary>
/// Reads a pasted list of holidays: a date or a range on each line, with words behind it; "work" or 班 on the line makes it a day that is
/// worked. A line that may mean more days than were understood is not read. The text of an .ics file is read too.
/// </summary>
public static partial class HolidayText
{
    private const int LongestRange = 62;
    private const int LongestLine = 200;
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", ";", "；"];
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static ReadHolidays Read(string text, LocalDate today) =>
        CalendarMark().IsMatch(text) ? Calendar(text) : Lines(text, today);

    private static ReadHolidays Lines(string text, LocalDate today)
    {
        var list = HolidayList.None;
        foreach (var line in text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Line(TextFold.Width(TextInput.Cut(line, LongestLine)), today) is not var (first, last))
            {
                return new(list, TextInput.Cut(line, 60));
            }

            list = list.With(Of(first, last, IsWorked().IsMatch(line)));
        }

        return new(list, null);
    }

    private static (LocalDate First, LocalDate Last)? Line(string line, LocalDate today) =>
        HolidayLine.Read(line, today) is var (first, last) && last >= first && Period.DaysBetween(first, last) < LongestRange ? (first, last) : null;

    private static ReadHolidays Calendar(string text)
    {
        var list = HolidayList.None;
        var unfolded = Folded().Replace(text, "");

        // A file that was cut off would lose the days behind the cut.
        if (Begins().Count(unfolded) != Ends().Count(unfolded) || EventBegins().Count(unfolded) != Event().Count(unfolded))
        {
            return new(list, TextInput.Cut(text.TrimEnd().Split('\n')[^1], 60));
        }

        foreach (Match entry in Event().Matches(unfolded))
        {
            var body = entry.Value;
            if (Start().Match(body) is not { Success: true } start || !Compact.Parse(start.Groups["d"].Value).TryGetValue(default, out var first))
            {
                return new(list, TextInput.Cut(Summary().Match(body).Groups["s"].Value, 60));
            }

            // The end of whole days is the day after the last.
            var last = End().Match(body) is { Success: true } end && Compact.Parse(end.Groups["d"].Value).TryGetValue(default, out var after)
                ? LocalDate.Max(first, after.PlusDays(-1)) : first;
            if (Period.DaysBetween(first, last) >= LongestRange)
            {
                return new(list, TextInput.Cut(Summary().Match(body).Groups["s"].Value, 60));
            }

            list = list.With(Of(first, last, IsWorked().IsMatch(Summary().Match(body).Groups["s"].Value)));
        }

        return new(list, null);
    }

    private static HolidayList Of(LocalDate first, LocalDate last, bool worked)
    {
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays);
        return worked ? new([], [.. days]) : new([.. days], []);
    }

    [GeneratedRegex(@"\bwork(?:ed|ing|day)?\b|班", RegexOptions.IgnoreCase)]
    private static partial Regex IsWorked();

    [GeneratedRegex(@"\r?\n[ \t]")]
    private static partial Regex Folded();

    [GeneratedRegex(@"^BEGIN:(?:VCALENDAR|VEVENT)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex CalendarMark();

    [GeneratedRegex("^BEGIN:", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex("^END:", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex("^BEGIN:VEVENT", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex EventBegins();

    [GeneratedRegex("BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Event();

    [GeneratedRegex(@"^DTSTART[^:\r\n]*:(?<d>[0-9]{8})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"^DTEND[^:\r\n]*:(?<d>[0-9]{8})(?!T)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex(@"^SUMMARY[^:\r\n]*:(?<s>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Summary();
}
