namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>Less time is left to the close date than the stages to come usually need.</summary>
internal sealed class TooSoon() : Rule(
    "stg-too-soon",
    Family.Stage,
    Audience.Everyone,
    Reads.Only(Aspect.CloseDate | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.CloseDate is not { } close)
        {
            return null;
        }

        var left = facts.DaysUntil(close);
        return left >= 0 && left < facts.Limits.MinLeftDays(facts.Stage)
            ? Found(
                Severity.Warn,
                new Blanks { Number = left, Stage = facts.Stage },
                new Fact.Day(FactName.CloseDate, close))
            : null;
    }
}
