using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>It is late, and somebody who decides was never met; of several each counts.</summary>
internal sealed class LateDeciderUnmet() : Rule(
    "con-late-decider-unmet",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Only(Aspect.Stage | Aspect.Roles | Aspect.Meetings))
{
    public override Finding? Look(Facts facts)
    {
        var unmet = facts.Map.DecisionMakers.RemoveAll(p => p.LastMet is not null);
        return facts.IsLate && !unmet.IsEmpty
            ? Found(
                facts.Stage == Stage.R5 ? Severity.Stop : Severity.Warn,
                new Blanks { Stage = facts.Stage },
                [new Fact.Figure(FactName.People, facts.Map.People.Length), .. WhoItIs.ForMembers(facts, unmet)])
            : null;
    }
}
