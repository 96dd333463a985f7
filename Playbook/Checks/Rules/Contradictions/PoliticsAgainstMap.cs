using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Politics is said to be on our side, and the most powerful on the map is not.</summary>
internal sealed class PoliticsAgainstMap() : Rule(
    "con-politics-vs-map",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(Criterion.PoliticalAlignment).And(Aspect.Attitudes | Aspect.Power))
{
    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.PoliticalAlignment) || facts.Map.People.Max(p => p.Power) is not { } top || top < facts.Limits.KeyPower)
        {
            return null;
        }

        return facts.Map.People.FirstOrDefault(p => p.Power == top && !p.Is(Attitude.Supporter)) is { } person
            ? Found(
                Severity.Warn,
                CriterionSet.Of(Criterion.PoliticalAlignment),
                new Blanks { Person = person.Id },
                facts.Saw(Criterion.PoliticalAlignment),
                new Fact.Person(person.Id, Aspect.Attitudes | Aspect.Power))
            : null;
    }
}
