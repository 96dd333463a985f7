namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>There is competition, and the customer sees nothing in us that the others lack.</summary>
internal sealed class NoDifference() : Rule(
    "cmp-no-difference",
    Family.Competition,
    Audience.Everyone,
    Reads.Of(Criterion.UniqueValue).And(Aspect.Rivals))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.UniqueValue) && !facts.Rivals.IsEmpty
        ? Found(Severity.Warn, CriterionSet.Of(Criterion.UniqueValue), blanks: null, facts.Saw(Criterion.UniqueValue))
        : null;
}
