using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Who is meant by a name that was typed where an action or a visit is put down: one of us, or somebody of the map.</summary>
public static class ActionNames
{
    private const int LongestName = 60;

    private static readonly string[] Oneself = ["me", "i", "myself", "我", "本人", "我自己"];
    private static readonly string[] TheCustomer = ["customer", "the customer", "client", "the client", "客户", "客户方", "对方", "甲方"];
    private static readonly string[] BeforeAName = ["customer ", "the customer ", "client ", "客户"];

    private static readonly LocalText Several = new("Several people are called “{0}”. Say more of the name, or use the form.", "有多位叫“{0}”的人，请写全，或用表单。");

    /// <summary>Null for words that name nobody.</summary>
    /// <param name="author">"Me".</param>
    public static Parsed<Assignee?> Find(Deal deal, string typed, UserId author)
    {
        var name = TextFold.Lower(typed).Trim().TrimStart('@').Trim();
        if (name.Length is 0 or > LongestName)
        {
            return new Parsed<Assignee?>((Assignee?)null);
        }

        if (Oneself.Contains(name))
        {
            return Assignee.Of(deal.HasMember(author) ? author : deal.Owner.Id);
        }

        return TheCustomer.Contains(name) ? Assignee.Customer
            : Array.Find(BeforeAName, b => name.StartsWith(b, StringComparison.Ordinal)) is { } word && name.Length > word.Length
                && OnMap(deal, name[word.Length..]) is [var theirs] ? Assignee.Of(theirs)
            : Named(deal, name, typed);
    }

    /// <summary>A whole name or its first word: then Sun is no day.</summary>
    internal static bool IsName(Deal deal, string typed)
    {
        var name = TextFold.Lower(typed).Trim();
        return deal.Members.Select(m => m.Name).Append(deal.Owner.Name).Concat(deal.People.Select(p => p.Name)).Select(TextFold.Lower)
            .Any(n => n == name || n.StartsWith(name + ' ', StringComparison.Ordinal));
    }

    private static Parsed<Assignee?> Named(Deal deal, string name, string typed)
    {
        var ours = Best(DealNameMatch.Find(name, [deal.Owner, .. deal.Members], m => (m.Name, null)));
        var theirs = Best(DealNameMatch.Find(name, deal.People, p => (p.Name, null)));
        var found = (ours, theirs) switch
        {
            ({ Item: var member, Kind: var a }, { Kind: var b }) when a <= b => Assignee.Of(member.Id),
            (_, { Item: var person }) => Assignee.Of(person),
            ({ Item: var member }, _) => Assignee.Of(member.Id),
            _ => null,
        };
        return found is null && OnMap(deal, name).Count > 1
            ? new Problem(Fields.Owner, Several.With(TextInput.Cut(typed.Trim(), LongestName)), ProblemKind.Ambiguous)
            : new Parsed<Assignee?>(found);
    }

    /// <summary>The whole name or its beginning; what is only alike is nobody.</summary>
    private static NameMatch<T>? Best<T>(NameMatches<T> found) =>
        found.IsClear && found.Ranked[0].Kind <= MatchKind.Start ? found.Ranked[0] : null;

    private static List<Person> OnMap(Deal deal, string name)
    {
        var found = DealNameMatch.Find(name, deal.People, p => (p.Name, null));
        return found.IsClear && found.Ranked[0].Kind <= MatchKind.Start
            ? [found.Ranked[0].Item]
            : [.. found.Ranked.Where(m => m.Kind <= MatchKind.Start).Select(m => m.Item)];
    }
}
