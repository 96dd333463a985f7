using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The owner decides alone, and we never met anybody of that rank.</summary>
internal sealed class OwnerUnmet() : Rule(
    "con-chain-owner-unmet",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Only(Aspect.Chain | Aspect.Stage | Aspect.Roles | Aspect.Meetings))
{
    public override Finding? Look(Facts facts) =>
        facts.Input.Chain == ChainType.Straight
        && facts.Stage >= Stage.R3
        && !facts.Map.People.IsEmpty
        && !facts.Map.People.Any(p => p.IsExecutive && p.LastMet is not null)
            ? Found(
                Severity.Warn,
                blanks: null,
                new Fact.Figure(FactName.People, facts.Map.People.Length),
                new Fact.Absent(FactName.LastMet))
            : null;
}
