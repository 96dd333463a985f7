using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>The deal moves on, and nobody of the customer is on the map.</summary>
internal sealed class MapEmpty() : Rule(
    "ppl-map-empty",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Roles | Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.Map.People.IsEmpty && facts.Stage >= Stage.R2
        ? Found(Severity.Warn, blanks: null, new Fact.Figure(FactName.People, 0))
        : null;
}
