using System.Globalization;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

public enum AnswerMark
{
    Plus,
    Minus,
    Unknown,
}

/// <summary>One answer as typed: <c>5 norda + CFO must decide</c>.</summary>
/// <param name="Number">The question, 1 to 99; null means the one that is being asked.</param>
/// <param name="Subject">Whom it is about, as typed; null means us.</param>
/// <param name="Note">As typed, not cleaned; null for none.</param>
public sealed record TypedAnswer(int? Number, string? Subject, AnswerMark Mark, string? Note)
{
    /// <summary>Given by a word alone, without a number: "no" may also have been said to something else.</summary>
    public bool IsWord { get; init; }

    /// <summary>The answer to a question that is no rating, as typed: words, a number, a day, a name; null for a mark.</summary>
    public string? Words { get; init; }

    /// <summary>Nothing but a space stands between number and words: "3 people came" may also have been said to nobody.</summary>
    public bool IsLoose { get; init; }

    /// <summary>
    /// Every answer of a text, in order: one a line, several with <c>;</c> between, or several pairs such as <c>1+ 2- 3?</c>. Empty when the
    /// text is not an answer. Only the first may be without a number: later a line such as "- before May", like any text that is no
    /// answer itself, belongs to the note before it.
    /// </summary>
    /// <param name="takesWords">Numbers of questions that are no ratings: <c>3: …</c> answers them with all of its line and the lines below. Null when there is none.</param>
    public static IReadOnlyList<TypedAnswer> Parse(string text, Func<int, bool>? takesWords = null)
    {
        var answers = new List<TypedAnswer>();
        foreach (var line in Visible.Of(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (AnswerPattern.Words(line) is { Number: { } number } worded && takesWords?.Invoke(number) == true)
            {
                answers.Add(worded);
                continue;
            }

            if (answers is [.., { Words: { } above } open] && (AnswerPattern.Read(line) is not [{ Number: { } other }, ..] || takesWords?.Invoke(other) == true))
            {
                answers[^1] = open with { Words = $"{above}\n{line}" };
                continue;
            }

            foreach (var (piece, before) in AnswerPattern.Pieces(line))
            {
                var read = AnswerPattern.Read(piece);
                if (read.Count > 0 && (answers.Count == 0 || read[0].Number is not null))
                {
                    answers.AddRange(read);
                }
                else if (answers.Count == 0)
                {
                    return [];
                }
                else
                {
                    var last = answers[^1];
                    answers[^1] = last with { Note = last.Note is null ? piece : last.Note + (before ?? "\n") + piece };
                }
            }
        }

        return answers;
    }
}

/// <summary>The shapes in which a single answer is typed.</summary>
internal static partial class AnswerPattern
{
    private const int LongestSubject = 60;
    private const int WordsOfSubject = 3;

    private const string Number = @"(?:第\s*(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[项题条个]?|[#q]?\s*(?<n>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9.]*[0-9])(?:\s*[项题条])?)";
    private const string Sign = @"(?<sign>[+\-?√✓✔×✗✘])";
    private const string Word = "(?<word>yes|yeah|yep|no|nope|unknown|unclear|not sure|not known|don't know|do not know|dunno|no idea"
        + "|是的|是|有的|有|对的|对|符合|不清楚|不清|不知道|不确定|不了解|未知|不明|没有|没|不是|不对|不符合|不|无|否)";

    /// <summary>A number and what is said to it; null when there is nothing but a sign, or no number.</summary>
    public static TypedAnswer? Words(string line)
    {
        var m = Worded().Match(TextFold.Width(line));
        return m.Success && Numbered(m.Groups["n"].Value) is { } number && line[m.Groups["words"].Index..].Trim() is not ("+" or "-" or "−" or "＋") and var words
            ? new(number, null, AnswerMark.Unknown, null) { Words = words, IsLoose = m.Groups["loose"].Success }
            : null;
    }

    /// <summary>Parts between semicolons, with the separator that stood before each.</summary>
    public static IEnumerable<(string Piece, string? Before)> Pieces(string line)
    {
        var start = 0;
        string? before = null;
        foreach (Match m in Semicolon().Matches(line))
        {
            if (line[start..m.Index].Trim() is { Length: > 0 } piece)
            {
                yield return (piece, before);
            }

            (start, before) = (m.Index + m.Length, m.Value);
        }

        if (line[start..].Trim() is { Length: > 0 } rest)
        {
            yield return (rest, before);
        }
    }

    /// <summary>The answers of one piece: usually one, several for pairs, none when it is no answer.</summary>
    public static IReadOnlyList<TypedAnswer> Read(string piece)
    {
        var folded = TextFold.Lower(piece);
        if (Pairs().Match(folded) is { Success: true } pairs)
        {
            return [.. pairs.Groups["n"].Captures.Zip(pairs.Groups["sign"].Captures, (n, sign) => new TypedAnswer(Numbered(n.Value), null, Marked(sign.Value), null))
                .Where(a => a.Number is not null)];
        }

        var m = new[] { Numbers(), Signs(), Words() }.Select(pattern => pattern.Match(folded)).FirstOrDefault(match => match.Success);
        if (m is null)
        {
            return [];
        }

        var number = m.Groups["n"].Success ? Numbered(m.Groups["n"].Value) : null;
        var subject = Original(m.Groups["subject"])?.Trim(' ', ':', '：', ',', '，', '、');
        if ((m.Groups["n"].Success && number is null) || subject is { Length: > LongestSubject } || subject?.Split(' ').Length > WordsOfSubject)
        {
            return [];
        }

        var note = Original(m.Groups["note"])?.Trim().TrimStart(':', '：', ',', '，', '.', '。', '、').Trim();
        var sign = m.Groups["sign"];
        return [new(number, subject is "" ? null : subject, Marked(sign.Success ? sign.Value : m.Groups["word"].Value), note is "" ? null : note)
        {
            IsWord = number is null && !sign.Success,
        }];

        // Folding keeps positions, so the same place in the piece is what was typed.
        string? Original(Group g) => g.Success ? piece.Substring(g.Index, g.Length) : null;
    }

    private static int? Numbered(string text) =>
        (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : ChineseNumber.ReadSmall(text)) is >= 1 and <= 99 and var v ? v : null;

    private static AnswerMark Marked(string mark) => mark switch
    {
        "+" or "√" or "✓" or "✔" or "yes" or "yeah" or "yep" or "是" or "是的" or "有" or "有的" or "对" or "对的" or "符合" => AnswerMark.Plus,
        "-" or "×" or "✗" or "✘" or "no" or "nope" or "否" or "没有" or "没" or "不是" or "不对" or "不符合" or "不" or "无" => AnswerMark.Minus,
        _ => AnswerMark.Unknown,
    };

    // "3: …", "3. …", "3、…", "第3题 …", "3 …"; neither 3.2m nor 10:30.
    [GeneratedRegex(@"^(?:第\s*(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[项题条个][:：]?|[#q]?(?<n>[0-9]{1,2})(?:\s*(?:[)、]|[.](?![0-9])|[:](?![0-9]{2}\b))|(?<loose>\s)))\s*(?<words>\S.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex("[;；]\\s*")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"^(?:(?:#?(?<n>[0-9]{1,2})\s*[.:)、]?\s*" + Sign + @")[\s,;、，]*){2,}\z")]
    private static partial Regex Pairs();

    // With a number the mark may stand right behind it, or behind a subject: then it needs a space on one side, which the hyphen of "in-house" has not.
    [GeneratedRegex("^" + Number + @"\s*[.:)、,]?\s*(?:" + Sign + @"\s*(?<note>.*)|" + Word + @"(?:(?:\s*[,.:;!。，]|\s)\s*(?<note>.*))?"
        + @"|(?<subject>\S.{0,60}?)(?:\s+" + Sign + @"\s*(?<note>.*)|[\s:]*(?<sign>[+\-])(?:\s+(?<note>.*))?|[\s:]+" + Word + @"(?:\s*[,.:;!。，]\s*(?<note>.*))?))\z")]
    private static partial Regex Numbers();

    // "+5", or "+ note" for the question at hand.
    [GeneratedRegex("^(?:" + Sign + @"\s?(?<n>[0-9]{1,2})|" + Sign + @"\s*(?<note>.*))\z")]
    private static partial Regex Signs();

    // A word alone, or set apart from its note: "no budget" is a note, "no, the budget is gone" an answer.
    [GeneratedRegex("^" + Word + @"(?:\s*[,.:;!。，]\s*(?<note>.*))?\z")]
    private static partial Regex Words();
}
