namespace KeyAccountBot.Playbook.Checks.Rules.Accounts;

/// <summary>The account got too few of the visits its tier promises.</summary>
internal sealed class VisitsOwed() : Rule(
    "acc-visits-owed",
    Family.Account,
    Audience.Everyone,
    Reads.Only(Aspect.Account))
{
    public override Finding? Look(Facts facts) =>
        facts.Input.Account is { Tier: { } tier, VisitsOwed: { } owed, VisitsMade: { } made } && made < owed * facts.Limits.VisitsShare
            ? Found(
                Severity.Note,
                new Blanks { Tier = tier, Number = made, OutOf = owed },
                new Fact.Figure(FactName.VisitsOwed, owed),
                new Fact.Figure(FactName.VisitsMade, made))
            : null;
}
