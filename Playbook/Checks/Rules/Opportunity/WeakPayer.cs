namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>The customer may not be able to pay.</summary>
internal sealed class WeakPayer() : Rule(
    "opp-weak-payer",
    Family.Opportunity,
    Audience.Members,
    Reads.Of(Criterion.Finances))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.Finances)
        ? Found(Severity.Warn, CriterionSet.Of(Criterion.Finances), blanks: null, facts.Saw(Criterion.Finances))
        : null;
}
