using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>Nobody has anything to do for this deal.</summary>
internal sealed class NoActions() : Rule(
    "pln-no-actions",
    Family.Plan,
    Audience.Everyone,
    Reads.Only(Aspect.Actions | Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.Stage >= Stage.R2 && !facts.Input.Actions.Any(a => a.IsOpen)
        ? Found(Severity.Warn, blanks: null, new Fact.Absent(FactName.Actions))
        : null;
}
