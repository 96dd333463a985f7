using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Somebody is to guide us who is not on our side by the map. Of several the one furthest from us is told.</summary>
internal sealed class CoachAttitude() : Rule(
    "con-coach-attitude",
    Family.Contradiction,
    Audience.Members,
    Reads.Only(Aspect.Coach | Aspect.Attitudes))
{
    public override Finding? Look(Facts facts)
    {
        CheckPerson? worst = null;
        foreach (var person in facts.Map.People)
        {
            if (person.Attitude <= Attitude.Neutral && facts.Coaches.Find(person.Id) is not null && (worst is null || person.Attitude < worst.Attitude))
            {
                worst = person;
            }
        }

        return worst is null ? null : Found(
            Severity.Warn,
            new Blanks { Person = worst.Id },
            new Fact.Person(worst.Id, Aspect.Attitudes));
    }
}
