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
        foreach (var name in names)
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
}
