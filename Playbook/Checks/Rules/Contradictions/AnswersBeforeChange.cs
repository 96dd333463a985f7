using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Somebody who counts came, went or changed role, and what we say about people is older than that. The newest change decides.</summary>
internal sealed class AnswersBeforeChange() : Rule(
    "con-answer-before-change",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(People).And(Aspect.AnswerDates | Aspect.PeopleChanges | Aspect.Roles | Aspect.Power))
{
    private static readonly CriterionSet People =
        CriterionSet.Of(Criterion.InsideSupport, Criterion.ExecutiveCredibility, Criterion.PoliticalAlignment);

    public override Finding? Look(Facts facts)
    {
        if (Newest(facts) is not { } newest)
        {
            return null;
        }

        var older = CriterionSet.None;
        foreach (var criterion in People & facts.Marks.Plus)
        {
            older = facts.Answers[criterion]?.On < newest.On ? older.With(criterion) : older;
        }

        return older.IsEmpty ? null : Found(
            Severity.Warn,
            older,
            new Blanks { Number = facts.DaysSince(newest.On) },
            [
                new Fact.Person(newest.Person.Id, Aspect.PeopleChanges),
                new Fact.Day(FactName.PersonChanged, newest.On),
                .. older.Select(c => facts.Saw(c)),
            ]);
    }

    private static (CheckPerson Person, LocalDate On)? Newest(Facts facts)
    {
        (CheckPerson Person, LocalDate On)? newest = null;
        foreach (var person in facts.Map.Everyone.Where(facts.Map.IsKey))
        {
            LocalDate?[] changes = [person.InRoleSince, person.Left, .. person.Changes];
            foreach (var on in changes.OfType<LocalDate>())
            {
                newest = on <= facts.Today && !(on <= newest?.On) ? (person, on) : newest;
            }
        }

        return newest;
    }
}
