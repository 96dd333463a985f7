using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>We know who decides and have never met; once the offer is out a contradiction tells it instead.</summary>
internal sealed class DeciderUnmet() : Rule(
    "ppl-decider-unmet",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Roles | Aspect.Meetings | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var unmet = facts.Map.DecisionMakers.RemoveAll(p => p.LastMet is not null);
        return facts.Stage is Stage.R3 or Stage.R4A && !unmet.IsEmpty
            ? Found(
                Severity.Warn,
                blanks: null,
                [new Fact.Figure(FactName.People, facts.Map.People.Length), .. WhoItIs.ForMembers(facts, unmet)])
            : null;
    }
}
