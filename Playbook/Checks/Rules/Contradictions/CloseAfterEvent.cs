namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>We plan to close after the day by which the customer says it must act.</summary>
internal sealed class CloseAfterEvent() : Rule(
    "con-close-after-event",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.CompellingEvent).And(Aspect.CloseDate | Aspect.EventDate))
{
    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.CompellingEvent) || facts.Input is not { EventDate: { } due, CloseDate: { } close } || due < facts.Today)
        {
            return null;
        }

        var late = facts.DaysUntil(close) - facts.DaysUntil(due);
        return late > facts.Limits.EventGapDays
            ? Found(
                Severity.Warn,
                CriterionSet.Of(Criterion.CompellingEvent),
                new Blanks { Number = late },
                facts.Saw(Criterion.CompellingEvent),
                new Fact.Day(FactName.EventDate, due),
                new Fact.Day(FactName.CloseDate, close))
            : null;
    }
}
