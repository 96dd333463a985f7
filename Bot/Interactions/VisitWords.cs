using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What was typed after <c>visit</c>.</summary>
/// <param name="Head">A deal, and who was met.</param>
/// <param name="Body">What came of it, with the line breaks of the message; null without a colon.</param>
internal readonly record struct VisitWords(string Head, string? Body)
{
    private static readonly char[] Colons = [':', '：'];

    /// <param name="rest">One line, as a command is read.</param>
    /// <param name="message">The message as it was sent.</param>
    public static VisitWords Split(string rest, string? message)
    {
        var at = rest.IndexOfAny(Colons);
        if (at < 0)
        {
            return new(rest, null);
        }

        var raw = message is not null && message.Contains('\n', StringComparison.Ordinal) ? message.IndexOfAny(Colons) : -1;
        return new(rest[..at].Trim(), raw < 0 ? rest[(at + 1)..] : message![(raw + 1)..]);
    }

    /// <summary>A typed visit as it stands in the form.</summary>
    public static Dictionary<string, string> Texts(Deal deal, VisitLine line, UserId author)
    {
        var people = VisitPeople.Of(deal, line.Names, author);
        var unclear = line.Names.Where(n => ActionNames.Find(deal, n, author).Problem is not null);
        var texts = new Dictionary<string, string>
        {
            [Inputs.Met] = string.Join(',', people.Met),
            [Inputs.OthersMet] = string.Join(", ", people.Others.Concat(unclear)),
            [Inputs.Went] = string.Join(',', people.Went.Prepend(author).Distinct().Select(u => u.Value)),
            [Inputs.What] = line.Outcome ?? "",
            [Inputs.WePromised] = string.Join('\n', line.WePromised),
            [Inputs.TheyPromised] = string.Join('\n', line.TheyPromised),
        };
        if (line.On is { } on)
        {
            texts[Inputs.When] = ActionText.Of(on);
        }

        if (line.Next is { } next)
        {
            texts[Inputs.NextVisit] = ActionText.Of(next);
        }

        return texts;
    }
}
