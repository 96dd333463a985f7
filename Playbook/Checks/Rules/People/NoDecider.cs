using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>There are people on the map, and nobody of them decides.</summary>
internal sealed class NoDecider() : Rule(
    "ppl-no-decider",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Roles | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Map.People.Length > 0 && facts.Map.DecisionMakers.IsEmpty && facts.Stage >= Stage.R2
            ? Found(
                facts.Stage >= Stage.R4B ? Severity.Stop : Severity.Warn,
                blanks: null,
                new Fact.Figure(FactName.People, facts.Map.People.Length),
                new Fact.Absent(FactName.DecisionMaker))
            : null;
}
