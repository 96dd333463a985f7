using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>Nothing makes the customer act by a date; from the solution on this alone is a reason to stop.</summary>
internal sealed class NoEvent() : Rule(
    "opp-no-event",
    Family.Opportunity,
    Audience.Everyone,
    Reads.Of(Criterion.CompellingEvent).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.CompellingEvent)
        ? Found(
            facts.Stage >= Stage.R4A ? Severity.Stop : Severity.Warn,
            CriterionSet.Of(Criterion.CompellingEvent),
            blanks: null,
            facts.Saw(Criterion.CompellingEvent))
        : null;
}
