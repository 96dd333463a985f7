namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The guide the deal counts on helps, but has little say and no line to a key player.</summary>
internal sealed class CoachWithoutReach() : Rule(
    "con-coach-no-reach",
    Family.Contradiction,
    Audience.Members,
    Reads.Only(Aspect.Coach | Aspect.Power | Aspect.Roles))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Coaches is not { IsTrusted: true, Best: { } coach }
            || facts.Map.Find(coach.PersonId) is not { } person
            || !(person.Power <= facts.Limits.CoachLowPower)
            || facts.Map.KeyPlayers.Any(p => person.Ties.Contains(p.Id)))
        {
            return null;
        }

        return Found(
            Severity.Note,
            new Blanks { Person = person.Id },
            new Fact.Person(person.Id, Aspect.Power),
            new Fact.Figure(FactName.KeyPlayers, facts.Map.KeyPlayers.Length));
    }
}
