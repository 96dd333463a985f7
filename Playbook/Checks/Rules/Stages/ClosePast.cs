namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>The day by which we meant to close is over.</summary>
internal sealed class ClosePast() : Rule(
    "stg-close-past",
    Family.Stage,
    Audience.Everyone,
    Reads.Only(Aspect.CloseDate | Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.Input.CloseDate is { } close && close < facts.Today
        ? Found(Severity.Warn, blanks: null, new Fact.Day(FactName.CloseDate, close))
        : null;
}
