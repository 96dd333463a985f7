using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>Several actions are overdue, or one for long. An action without a day is due on none.</summary>
internal sealed class Overdue() : Rule(
    "pln-overdue",
    Family.Plan,
    Audience.Everyone,
    Reads.Only(Aspect.Actions))
{
    public override Finding? Look(Facts facts)
    {
        CheckAction[] overdue =
        [
            .. facts.Input.Actions.Where(a => a.IsOpen && a.Due < facts.Today).OrderBy(a => a.Due).ThenBy(a => a.Id, MapOrder.Ids),
        ];
        var isLong = overdue is [{ Due: { } oldest }, ..] && facts.DaysSince(oldest) > facts.Limits.OverdueDays;
        return isLong || overdue.Length >= facts.Limits.OverdueCount
            ? Found(Severity.Warn, new Blanks { Number = overdue.Length }, [.. overdue.Select(a => new Fact.Action(a.Id))])
            : null;
    }
}
