using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Joins a submitted form about one person with what was saved since it was drawn, field by field.</summary>
public static class PersonEdit
{
    private static readonly LocalText Gone = new("This person was taken off the map.", "这个人已从决策链上移除。");

    /// <param name="submitted">As <see cref="PersonText"/>; a field that is not there is left alone.</param>
    /// <param name="drawn">What the form showed, from <see cref="FormFields{TField, T}.Marks"/>.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static FormDraft<PersonField> Change(Deal deal, string id, IReadOnlyDictionary<PersonField, string> submitted, string? drawn, LocalDate today)
    {
        if (!deal.IsOpen || deal.FindPerson(id) is not { } before)
        {
            return new([], [], []) { Gone = deal.IsOpen ? Gone : DealTexts.IsClosed };
        }

        var (after, conflicts) = PersonText.Form.Join(before, submitted, drawn);
        var problems = PersonRules.Problems(deal, before, after, today).ToImmutableList();
        return problems.Count > 0 ? new([], [], problems) : new(Events(before, after), conflicts, []);
    }

    public static FormDraft<PersonField> Add(Deal deal, IReadOnlyDictionary<PersonField, string> submitted, LocalDate today)
    {
        var person = PersonText.Form.Fill(new(PersonDecision.NextId(deal), ""), submitted);
        var problems = PersonRules.Problems(deal, null, person, today).ToList();
        if (deal.People.Count >= DealLimits.People)
        {
            problems.Insert(0, TooMany);
        }
        else if (PersonDecision.Find(deal, person.Name, person.Title) is { } same && NameText.Key(same.Title ?? "") == NameText.Key(person.Title ?? ""))
        {
            problems.Add(new(Fields.Name, new LocalText("{0} is on the map already.", "{0} 已在决策链上。").With(same.Name), ProblemKind.Impossible));
        }

        return FormDraft.Of<PersonField>(deal, problems.Count > 0 ? new([], null, [.. problems]) : new([new DealEvent.PersonAdded(person)], null, []));
    }

    internal static Problem TooMany { get; } = new(
        Fields.Text, new LocalText("A deal has at most {0} people.", "一个商机最多 {0} 个人。").With(DealLimits.People), ProblemKind.OutOfRange);

    /// <summary>What makes one of the other.</summary>
    internal static ImmutableList<DealEvent> Events(Person before, Person after)
    {
        var events = ImmutableList<DealEvent>.Empty;
        if ((before.Name, before.Title) != (after.Name, after.Title))
        {
            events = events.Add(new DealEvent.PersonChanged(before, after));
        }

        return before.Seat == after.Seat ? events : events.Add(new DealEvent.PersonSeated(after.Id, before.Seat, after.Seat));
    }
}
