namespace KeyAccountBot.Playbook.Checks.Rules.Accounts;

/// <summary>Somebody marked the account for review.</summary>
internal sealed class UnderReview() : Rule(
    "acc-under-review",
    Family.Account,
    Audience.Members,
    Reads.Only(Aspect.Account))
{
    public override Finding? Look(Facts facts) => facts.Input.Account?.UnderReviewSince is { } since
        ? Found(Severity.Warn, blanks: null, new Fact.Day(FactName.ReviewSince, since))
        : null;
}
