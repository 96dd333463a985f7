using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>One line of a list of holidays: <c>2027-02-05 - 2027-02-11 Spring Festival</c>, <c>Feb 5 to Feb 11</c>, 2月5日至11日 春节.</summary>
internal static partial class HolidayLine
{
    private const int LongestDate = 4;
    private static readonly char[] Gaps = [' ', '\t', ',', '，', ':', '：'];

    /// <summary>Null when no date begins the line, or when it may mean more days than were understood. The last day may come before the first.</summary>
    /// <param name="line">Of half width.</param>
    public static (LocalDate First, LocalDate Last)? Read(string line, LocalDate today)
    {
        var text = From().Replace(line, "").Trim();
        if (IsoDate().Match(text) is { Success: true } iso)
        {
            return Date(iso.Value, today) is { } day ? WithRest(day, text[iso.Length..], today) : null;
        }

        foreach (Match mark in Mark().Matches(text))
        {
            var before = text[..mark.Index];
            if (!(mark.Value == "-" && before.Contains('-', StringComparison.Ordinal)) && Date(before, today) is { } first)
            {
                return WithRest(first, text[mark.Index..], today);
            }
        }

        return Prefix(text, today) is var (single, rest) ? WithRest(single, rest, today) : null;
    }

    private static (LocalDate First, LocalDate Last)? WithRest(DateReading first, string rest, LocalDate today)
    {
        if (Mark().Match(rest) is not { Success: true, Index: 0 } mark)
        {
            return HoldsMore().IsMatch(rest) ? null : (first.Date, first.Date);
        }

        var behind = rest[mark.Length..];
        if (Prefix(behind, today) is var (last, words))
        {
            return HoldsMore().IsMatch(words) ? null : InOrder(first, last);
        }

        if (DayAlone().Match(behind) is { Success: true } alone)
        {
            var day = int.Parse(alone.Groups["d"].Value, CultureInfo.InvariantCulture);
            return HoldsMore().IsMatch(behind[alone.Length..]) || day < 1 || day > first.Date.Calendar.GetDaysInMonth(first.Date.Year, first.Date.Month)
                ? null : (first.Date, new(first.Date.Year, first.Date.Month, day));
        }

        return behind is [>= '0' and <= '9', ..] || HoldsMore().IsMatch(behind) ? null : (first.Date, first.Date);
    }

    /// <summary>A day without a year is that of the same range, also when the range began already.</summary>
    private static (LocalDate First, LocalDate Last) InOrder(DateReading first, DateReading last)
    {
        var (from, to) = (first.Date, last.Date);
        if (first.Inferred)
        {
            from = from.PlusYears(to.Year - from.Year);
            return (from > to ? from.PlusYears(-1) : from, to);
        }

        to = last.Inferred ? to.PlusYears(from.Year - to.Year) : to;
        return (from, last.Inferred && to < from ? to.PlusYears(1) : to);
    }

    /// <summary>The longest beginning that is a date: names stand behind it.</summary>
    private static (DateReading Date, string Words)? Prefix(string text, LocalDate today)
    {
        var words = text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, LongestDate); count > 0; count--)
        {
            if (Date(string.Join(' ', words[..count]), today) is { } read)
            {
                return (read, string.Join(' ', words[count..]));
            }
        }

        return null;
    }

    private static DateReading? Date(string text, LocalDate today) =>
        !Number().IsMatch(text) && DateText.Parse(text, today) is { IsValid: true } read ? read.Value : null;

    [GeneratedRegex(@"\A(?:from\s+|自|从)", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")]
    private static partial Regex IsoDate();

    /// <summary>Neither a year nor a day of some month is a date.</summary>
    [GeneratedRegex(@"\A\s*[0-9]{1,4}\s*[年日号]?\s*\z")]
    private static partial Regex Number();

    // Between two dates. A hyphen before a year joins that year to its date.
    [GeneratedRegex(@"\s+-\s*|\s*(?:\.\.+|~|–|—|至|到)\s*|\s*/\s*(?=[0-9]{4}-)|\s+(?:to|until|till|through|thru)\s+|-(?![0-9]{4}(?![-/.年0-9]))|-(?=[0-9]{4}-)", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A(?<d>[0-9]{1,2})(?:st|nd|rd|th|日|号)?(?![0-9a-z/.\-])", RegexOptions.IgnoreCase)]
    private static partial Regex DayAlone();

    private const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    // A date among the words, or a day of the month that goes on a list: 2月5日、6日.
    [GeneratedRegex(
        @"[0-9]{4}\s*[-/.年]\s*[0-9]|[0-9]\s*月\s*[0-9]|[0-9]\s*[日号]|[0-9]/[0-9]|\b" + Month + @"\.?\s*[0-9]|[0-9](?:st|nd|rd|th)?\s*(?:of\s+)?" + Month + @"\b"
        + @"|\A\s*(?:[,、&+和及]|and\b)\s*[0-9]{1,2}(?![0-9:])|\A\s*[0-9]{1,2}\s*(?:\z|[,、&+和及])",
        RegexOptions.IgnoreCase)]
    private static partial Regex HoldsMore();
}
