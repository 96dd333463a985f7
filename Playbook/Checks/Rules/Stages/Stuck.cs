namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>The deal is longer in one stage than is usual there.</summary>
internal sealed class Stuck() : Rule(
    "stg-stuck",
    Family.Stage,
    Audience.Everyone,
    Reads.Only(Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Input.StageSince is { } since && facts.DaysSince(since) > facts.Limits.StuckDays(facts.Stage)
            ? Found(
                Severity.Warn,
                new Blanks { Stage = facts.Stage, Number = facts.DaysSince(since) },
                new Fact.Day(FactName.StageSince, since))
            : null;
}
