using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>No money is set aside; from the solution on this alone is a reason to stop.</summary>
internal sealed class NoMoney() : Rule(
    "opp-no-money",
    Family.Opportunity,
    Audience.Everyone,
    Reads.Of(Criterion.Funds).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.Funds)
        ? Found(
            facts.Stage >= Stage.R4A ? Severity.Stop : Severity.Warn,
            CriterionSet.Of(Criterion.Funds),
            blanks: null,
            facts.Saw(Criterion.Funds))
        : null;
}
