using System.Text.RegularExpressions;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>A visit as typed: names and a day before the colon, what came of it behind it.</summary>
/// <param name="Names">Who was met and who went, as typed.</param>
/// <param name="On">Null for today.</param>
/// <param name="Outcome">Null when nothing was said.</param>
/// <param name="WePromised">As typed, each an action with whoever has to do it and the day.</param>
/// <param name="Next">When we meet next; null when nothing was said.</param>
public sealed partial record VisitLine(
    IReadOnlyList<string> Names,
    LocalDate? On,
    string? Outcome,
    IReadOnlyList<string> WePromised,
    IReadOnlyList<string> TheyPromised,
    LocalDate? Next,
    IReadOnlyList<Problem> Problems)
{
    private static readonly char[] BetweenSegments = [';', '；', '\n', '\r', '。'];
    private static readonly string[] We = ["we", "i", "us", "我", "我们", "我方", "我司"];
    private static readonly string[] They = ["they", "customer", "the customer", "client", "the client", "he", "she", "客户", "对方", "甲方", "他", "她", "他们"];

    private static readonly string[] DayWords =
        ["today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private enum Section
    {
        Outcome,
        WePromised,
        TheyPromised,
    }

    /// <param name="head">Who was met, and the day.</param>
    /// <param name="body">What came of it; a semicolon or a line break begins the next piece.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static VisitLine Parse(string head, string body, LocalDate today)
    {
        var problems = new List<Problem>();
        var (names, on) = Head(head, today);
        var (outcome, ours, theirs) = (new List<string>(), new List<string>(), new List<string>());
        LocalDate? next = null;
        var section = Section.Outcome;
        foreach (var segment in body.Split(BetweenSegments).Select(s => TextInput.Clean(s, int.MaxValue).Value).OfType<string>())
        {
            // "Next time they bring the users" is an outcome.
            if (NextVisit().Match(segment) is { Success: true } then
                && DateText.Parse(then.Groups["day"].Value, today) is var read && (then.Groups["sure"].Success || read.Problem?.Kind != ProblemKind.Unreadable))
            {
                next = read.IsValid ? read.Value.Date : next;
                problems.AddRange(read.Problem is { } problem ? [problem.For(Fields.NextVisit)] : []);
                continue;
            }

            var promise = Promise().Match(segment);
            var who = promise.Groups["who"].Value.Trim();
            var words = segment;
            if (promise.Success && Denied().IsMatch(who))
            {
                section = Section.Outcome;
            }
            else if (promise.Success)
            {
                var key = TextFold.Lower(who);
                section = key.Length == 0 || We.Contains(key) ? Section.WePromised : Section.TheyPromised;

                // "Rao promised …": whose it is stands where an action names its owner.
                words = promise.Groups["what"].Value + (section == Section.WePromised || They.Contains(key) ? "" : $", {who}");
            }

            (section switch { Section.WePromised => ours, Section.TheyPromised => theirs, _ => outcome }).Add(words);
        }

        return new(names, on, outcome.Count == 0 ? null : string.Join(body.Any(TextFold.IsHan) ? "；" : "; ", outcome), ours, theirs, next, problems);
    }

    /// <summary>Names with commas or "and" between them; one piece may be a day.</summary>
    public static (IReadOnlyList<string> Names, LocalDate? On) Head(string text, LocalDate today)
    {
        var names = new List<string>();
        LocalDate? on = null;
        foreach (var piece in Between().Split(text).Select(p => TextInput.Clean(p, int.MaxValue).Value).OfType<string>())
        {
            var name = Met().Replace(piece, "");
            if (on is null && MayBeDay(name) && PastDay.Parse(name, today) is { IsValid: true } day)
            {
                on = day.Value.Date;
            }
            else if (name.Length > 0)
            {
                names.Add(name);
            }
        }

        return (names, on);
    }

    /// <summary>Sun, May and June are people here; a day alone is written out, or in figures.</summary>
    private static bool MayBeDay(string piece) => piece.Any(c => char.IsAsciiDigit(c) || TextFold.IsHan(c) || c == ' ') || DayWords.Contains(TextFold.Lower(piece));

    [GeneratedRegex(@"[,，、;；&＆\n]|\s+(?:and|和|与)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:with|met|saw|会见了?|拜访了?|见了)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Met();

    [GeneratedRegex(@"^(?:next(?:\s+(?:visit|meeting|time))?|下次(?:拜访|会面|见面|会议)?)(?:\s*(?<sure>[:：])\s*|\s+on\s+|\s*)(?<day>.+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NextVisit();

    /// <summary>Nobody promised: "they have not yet", 客户没有. 不但 and 无锡 deny nothing. Nor is "a date was" somebody.</summary>
    [GeneratedRegex(@"\b(?:not|never|no|nobody|none|nothing|neither|refused|hardly)\b|n['’]t\b|\b(?:is|are|was|were|been|if|whether)\z|没|未(?!来)|不(?![但仅光只久锈])|拒绝|无[人法意]|否|难以", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:(?<who>[^:：,，]{1,40}?)\s+(?:has\s+|have\s+|had\s+)?promised(?:\s+us)?|promised|(?<who>[^:：,，]{0,12}?)(?:承诺|答应)(?!不[了下]))\s*[:：]?(?!\s*nothing\b)\s*(?<what>.*\w.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();
}
