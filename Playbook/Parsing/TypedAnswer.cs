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

    /// <summary>
    /// Every answer of a text, in order: one a line, several with <c>;</c> between, or several pairs such as <c>1+ 2- 3?</c>. Empty when the
    /// text is not an answer. Only the first may be without a number: later a line such as "- before May", like any text that is no
    /// answer itself, belongs to the note before it.
    /// </summary>
    public static IReadOnlyList<TypedAnswer> Parse(string text)
    {
        var answers = new List<TypedAnswer>();
        foreach (var line in Visible.Of(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
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
