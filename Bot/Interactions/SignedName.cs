using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>ACME + name</c> in its three parts: what it is about, plus or minus, and a colleague's name.</summary>
/// <param name="Sign">Null when nobody is named: then everything is the query.</param>
internal readonly record struct SignedName(string Query, char? Sign, string Name)
{
    /// <summary>As typed: it is shown again.</summary>
    private const int LongestName = 60;

    /// <summary>The last sign with a space before it counts, or else the last plus: 5G+工业 is a name.</summary>
    public static SignedName Of(string rest)
    {
        var folded = TextFold.Width(rest);
        var at = Enumerable.Range(0, folded.Length).LastOrDefault(i => folded[i] is '+' or '-' && (i == 0 || folded[i - 1] == ' '), folded.LastIndexOf('+'));
        return at < 0 ? new(rest, null, "") : new(rest[..at].Trim(), folded[at], TextInput.Cut(rest[(at + 1)..].Trim(), LongestName));
    }

    /// <summary>A slip in the name of a deal opens another card; in the name of a person it would show everything to somebody else.</summary>
    public static bool IsSure(NameMatches<Member> found) => found.IsClear && found.Ranked[0].Kind < MatchKind.Similar;
}
