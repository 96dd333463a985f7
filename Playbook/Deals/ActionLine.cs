using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="NoDay">No day was said, so it is due in a week.</param>
public sealed record ActionReading(ActionPlan Plan, bool NoDay, Problem? Problem = null);

/// <summary>
/// Reads an action as typed: <c>send the reference list, Marco, 4 Dec</c>; 发送样板清单，马可，12月4日. What is to be done comes first; day,
/// owner and weak point (<c>point 5</c>) follow in any order behind commas. A day may also end the words: <c>by Friday</c>, 周五前….
/// </summary>
public static partial class ActionLine
{
    /// <param name="fallback">Whose it is when nobody is named.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static ActionReading Read(Deal deal, string line, UserId author, Assignee fallback, LocalDate today)
    {
        var pieces = Pieces(line);
        (LocalDate? due, Assignee? owner, Criterion? criterion) = (null, null, null);
        Problem? problem = null;
        while (pieces.Count > 1)
        {
            var piece = pieces[^1].Text;
            var day = due is null && !ActionNames.IsName(deal, piece) ? DateText.Parse(piece, today) : null;
            if (day is { IsValid: true })
            {
                due = day.Value.Date;
            }
            else if (day?.Problem is { Kind: not (ProblemKind.Unreadable or ProblemKind.Missing) } wrong && piece.Any(char.IsAsciiDigit))
            {
                problem ??= wrong.For(Fields.Due);
            }
            else if (criterion is null && PointOf(piece) is { } point)
            {
                criterion = point;
            }
            else if (owner is null && ActionNames.Find(deal, piece, author) is var who && (who.Problem is not null || who.Value is not null))
            {
                problem ??= who.Problem;
                owner = who.Problem is null ? who.Value : fallback;
            }
            else
            {
                break;
            }

            pieces.RemoveAt(pieces.Count - 1);
        }

        var text = pieces.Count == 0 ? "" : NameText.Clean(line[pieces[0].Place.Start..pieces[^1].Place.End]);
        if (due is null)
        {
            (text, due) = WithoutDay(text, today);
        }

        var plan = new ActionPlan(text, owner ?? fallback, due ?? today.PlusDays(ActionDecision.UsualDays)) { Criterion = criterion };
        return new(plan, due is null, problem);
    }

    /// <summary>With where each stands in the line: what is left of it is kept as it was typed.</summary>
    private static List<(string Text, Range Place)> Pieces(string line)
    {
        var pieces = new List<(string Text, Range Place)>();
        foreach (var place in BetweenPieces().EnumerateSplits(line))
        {
            if (NameText.Clean(line[place]) is { Length: > 0 } piece)
            {
                pieces.Add((piece, place));
            }
        }

        return pieces;
    }

    private static (string Text, LocalDate? Due) WithoutDay(string text, LocalDate today)
    {
        foreach (var found in (Match[])[EndsWithDay().Match(text), BeginsWithDay().Match(text)])
        {
            if (found.Success && DateText.Parse(found.Groups["day"].Value, today) is { IsValid: true } day)
            {
                return (NameText.Clean(found.Groups["text"].Value), day.Value.Date);
            }
        }

        return (text, null);
    }

    private static Criterion? PointOf(string piece) =>
        Point().Match(TextFold.Lower(piece)) is { Success: true } m && int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 20 and var number
            ? (Criterion)(number - 1) : null;

    /// <summary>Not within a number: 1,200,000 is one, and so is 1，200，000; behind a Chinese comma that does not group thousands a day may begin.</summary>
    [GeneratedRegex(@",(?!(?<=\d,)\d)|，(?!(?<=\d，)\d{3}(?!\d))")]
    private static partial Regex BetweenPieces();

    [GeneratedRegex(@"^(?:for\s+)?(?:(?:point|criterion|no\.?)\s*|#|第)(?<n>[0-9]{1,2})\s*[项点条]?\z")]
    private static partial Regex Point();

    [GeneratedRegex(@"^(?<text>.+)\s(?:by|before|until|due|on)\s+(?<day>.{3,30})\z", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex EndsWithDay();

    [GeneratedRegex(@"^(?<day>[^\s,，]{2,14}?)(?:之前|以前|前)[,，]?(?<text>.{2,})\z")]
    private static partial Regex BeginsWithDay();
}
