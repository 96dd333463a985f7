using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>We plan to close soon, and nothing is known that makes the customer decide by then.</summary>
internal sealed class CloseWithoutEvent() : Rule(
    "con-close-no-event",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.CompellingEvent).And(Aspect.CloseDate | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Input.CloseDate is { } close
        && facts.DaysUntil(close) is var left
        && left >= 0
        && left <= facts.Limits.CloseHorizonDays
        && !facts.IsPlus(Criterion.CompellingEvent)
        && facts.Stage >= Stage.R2
            ? Found(
                Severity.Warn,
                CriterionSet.Of(Criterion.CompellingEvent),
                new Blanks { Date = close },
                facts.Saw(Criterion.CompellingEvent),
                new Fact.Day(FactName.CloseDate, close))
            : null;
}
