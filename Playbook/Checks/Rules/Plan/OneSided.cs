using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>Only we have homework: no open action is the customer's, and no visit of late ended with a promise of theirs.</summary>
internal sealed class OneSided() : Rule(
    "pln-one-sided",
    Family.Plan,
    Audience.Everyone,
    Reads.Only(Aspect.Stage | Aspect.Actions | Aspect.Visits))
{
    private const int OpenActionsMin = 2;
    private const int PromiseDays = 45;

    public override Finding? Look(Facts facts)
    {
        var open = facts.Input.Actions.Count(a => a.IsOpen);
        return facts.Stage >= Stage.R3
            && open >= OpenActionsMin
            && !facts.Input.Actions.Any(a => a is { IsOpen: true, Owner: ActionOwner.Customer })
            && !facts.Input.Visits.Any(v => v.CustomerPromised && facts.IsWithin(v.On, PromiseDays))
                ? Found(Severity.Note, blanks: null, new Fact.Figure(FactName.Actions, open))
                : null;
    }
}
