namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>The customer must act by a day to come, and we plan to close in time for it.</summary>
internal sealed class EventDated() : Rule(
    "pos-event-dated",
    Family.Strength,
    Audience.Everyone,
    Reads.Of(Criterion.CompellingEvent).And(Aspect.EventDate | Aspect.CloseDate))
{
    public override Finding? Look(Facts facts) =>
        facts.IsPlus(Criterion.CompellingEvent)
        && facts.Input is { EventDate: { } due, CloseDate: { } close }
        && due > facts.Today
        && facts.DaysUntil(close) - facts.DaysUntil(due) <= facts.Limits.EventGapDays
            ? Found(
                Severity.Strength,
                blanks: null,
                facts.Saw(Criterion.CompellingEvent),
                new Fact.Day(FactName.EventDate, due),
                new Fact.Day(FactName.CloseDate, close))
            : null;
}
