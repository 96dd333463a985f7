using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Names as typed, told apart: people of the map, others of the customer, and those of us who went.</summary>
public sealed record VisitPeople(
    ImmutableArray<string> Met, ImmutableArray<string> Others, ImmutableArray<UserId> Went, ImmutableList<Problem> Problems)
{
    /// <param name="author">"Me".</param>
    public static VisitPeople Of(Deal deal, IEnumerable<string> names, UserId author)
    {
        var (met, others, went) = (new List<string>(), new List<string>(), new List<UserId>());
        var problems = ImmutableList.CreateBuilder<Problem>();
        foreach (var name in names.SelectMany(n => Apart(deal, n, author)))
        {
            var found = ActionNames.Find(deal, name, author);
            if (found.Problem is { } problem)
            {
                problems.Add(problem.For(Fields.OthersMet));
            }
            else if (found.Value is { User: { } user })
            {
                went.Add(user);
            }
            else if (found.Value is { Person: { } person })
            {
                met.Add(person);
            }
            else
            {
                others.Add(NameText.Clean(name));
            }
        }

        return new([.. met.Distinct()], [.. others.DistinctBy(NameText.Key)], [.. went.Distinct()], problems.ToImmutable());
    }

    /// <summary>饶敏和马可 are two when both are known; 和 may also be a part of a name.</summary>
    private static string[] Apart(Deal deal, string names, UserId author)
    {
        var at = names.IndexOfAny(['和', '与', '跟'], Math.Min(1, names.Length));
        string[] two = at < 0 ? [] : [names[..at].Trim(), names[(at + 1)..].Trim()];
        return two.Length > 0 && two.All(n => ActionNames.Find(deal, n, author) is { Problem: null, Value: not null }) ? two : [names];
    }
}
