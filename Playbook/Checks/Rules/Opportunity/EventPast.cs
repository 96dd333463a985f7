namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>The customer's own deadline has passed. The date is part of the compelling event, so that is what it is about.</summary>
internal sealed class EventPast() : Rule(
    "opp-event-past",
    Family.Opportunity,
    Audience.Everyone,
    Reads.Only(Aspect.EventDate))
{
    public override Finding? Look(Facts facts) => facts.Input.EventDate is { } due && due < facts.Today
        ? Found(
            Severity.Warn,
            CriterionSet.Of(Criterion.CompellingEvent),
            new Blanks { Date = due },
            new Fact.Day(FactName.EventDate, due))
        : null;
}
