using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>All that fell due in the last month was done, whether by us or by the customer.</summary>
internal sealed class PromisesKept() : Rule(
    "pos-promises-kept",
    Family.Strength,
    Audience.Everyone,
    Reads.Only(Aspect.Actions))
{
    private const int LookBackDays = 30;
    private const int ActionsMin = 3;

    public override Finding? Look(Facts facts)
    {
        var due = facts.Input.Actions.RemoveAll(a => !facts.IsWithin(a.Due, LookBackDays));
        return due.Length >= ActionsMin && due.All(a => !a.IsOpen)
            ? Found(
                Severity.Strength,
                new Blanks { Number = due.Length },
                [
                    new Fact.Figure(FactName.Actions, due.Length),
                    .. due.OrderBy(a => a.Id, MapOrder.Ids).Select(a => new Fact.Action(a.Id)),
                ])
            : null;
    }
}
