using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Takes an amount and a date off the end of a text, one of each at most.</summary>
internal sealed partial class TrailingPieces(LocalDate today, string? defaultCurrency)
{
    /// <summary>"the day after tomorrow", "end of the next quarter": no amount or date has more words.</summary>
    private const int MostWords = 5;
    private const int LongestGlued = 40;

    private static readonly char[] Separators = [' ', ',', '，', '、', ';', '；'];

    private bool amountSeen;
    private bool dateSeen;

    public Money? Amount { get; private set; }

    public DateReading? CloseDate { get; private set; }

    public List<Problem> Problems { get; } = [];

    /// <returns>What is left of the text, trimmed; null for null.</returns>
    public string? TakeFrom(string? text)
    {
        while (text is not null && !(amountSeen && dateSeen))
        {
            text = text.TrimEnd(Separators);
            if (Shorter(text) is not { } rest)
            {
                break;
            }

            text = rest;
        }

        return text?.TrimEnd(Separators).Trim();
    }

    private string? Shorter(string text)
    {
        var starts = Starts(text);
        return starts.Select(start => Take(text, start, readable: true)).FirstOrDefault(rest => rest is not null)
            ?? starts.Select(start => Take(text, start, readable: false)).FirstOrDefault(rest => rest is not null);
    }

    // Where the piece may begin, the longest first: at the last words, then inside a word where Chinese leaves no space.
    private static List<int> Starts(string text)
    {
        var words = Word().Matches(text);
        var starts = words.Skip(Math.Max(0, words.Count - MostWords)).Select(w => w.Index).ToList();
        if (words.Count > 0)
        {
            starts.AddRange(Glued().Matches(text, Math.Max(words[^1].Index, text.Length - LongestGlued)).Select(m => m.Index));
        }

        return starts;
    }

    private string? Take(string text, int start, bool readable)
    {
        var (rest, piece) = (text[..start], text[start..]);
        if (!dateSeen && (!IsWeak(piece) || amountSeen || EndsWithAmount(rest)) && !IsFraction(piece))
        {
            var date = DateText.Parse(piece, today);
            if (readable ? date.IsValid && (HasName(rest) || piece.Any(char.IsDigit)) : date.Problem is { Kind: not ProblemKind.Unreadable and not ProblemKind.Missing })
            {
                dateSeen = true;
                CloseDate = date.IsValid ? date.Value : null;
                Note(date.Problem);
                return rest;
            }
        }

        if (!amountSeen)
        {
            var amount = MoneyText.Read(piece, defaultCurrency);
            if (readable ? amount.IsValid && IsAmount(amount.Value) && (HasName(rest) || !BrandLike().IsMatch(piece)) : LooksLikeAmount(piece, amount.Problem))
            {
                amountSeen = true;
                Amount = amount.IsValid ? amount.Value.Money : null;
                Note(amount.Problem);
                return rest;
            }
        }

        return null;
    }

    private void Note(Problem? problem)
    {
        if (problem is not null)
        {
            Problems.Add(problem);
        }
    }

    // "new 3M" is about the company, "new 月底" has a strange name.
    private static bool HasName(string rest) => rest.Any(char.IsLetterOrDigit);

    // "Video wall 4K" names no price, "4k CNY" does.
    private static bool IsAmount(MoneyText.Reading read) => read.Explicit && (read.NamesCurrency || read.Money.Amount >= 10_000);

    private static bool LooksLikeAmount(string piece, Problem? problem) =>
        problem is { Kind: not ProblemKind.Unreadable and not ProblemKind.Missing } && !ReleaseNumber().IsMatch(piece) && !Zero().IsMatch(piece);

    private bool EndsWithAmount(string rest) =>
        Starts(rest.TrimEnd()).Exists(s => MoneyText.Read(rest[s..], defaultCurrency) is { IsValid: true } read && IsAmount(read.Value));

    // "Project May", "Black Friday", "Budget Q3": a date only beside an amount.
    private static bool IsWeak(string piece) => OneLatinWord().IsMatch(piece);

    // "Phase 1/2" is none, 12/31 is a date.
    private bool IsFraction(string piece) => Fraction().IsMatch(piece) && !DateText.Parse(piece, today).IsValid;

    [GeneratedRegex(@"^\s*[0-9]+[A-Za-z]\s*\z")]
    private static partial Regex BrandLike();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[\u3400-\u9fff）】」》，；：、])(?=[0-9０-９¥￥$€£])")]
    private static partial Regex Glued();

    [GeneratedRegex(@"^\s*(?:[A-Za-z]+|[Qq][1-4])\s*\z")]
    private static partial Regex OneLatinWord();

    [GeneratedRegex(@"^[0-9]{1,2}/[0-9]{1,2}\z")]
    private static partial Regex Fraction();

    // "Release 3.125": a version, not money.
    [GeneratedRegex(@"^[0-9]+\.[0-9]+\z")]
    private static partial Regex ReleaseNumber();

    [GeneratedRegex(@"^[0０]+\z")]
    private static partial Regex Zero();
}
