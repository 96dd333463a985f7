namespace KeyAccountBot.Playbook.Checks.Rules.Worth;

/// <summary>Neither money nor a strategic reason speaks for the deal.</summary>
internal sealed class NothingInIt() : Rule(
    "wor-nothing-in-it",
    Family.Worth,
    Audience.Everyone,
    Reads.Of(Reasons))
{
    private static readonly CriterionSet Reasons =
        CriterionSet.Of(Criterion.ShortTermRevenue, Criterion.FutureRevenue, Criterion.StrategicValue);

    public override Finding? Look(Facts facts) => (facts.Marks.Minus & Reasons) == Reasons
        ? Found(
            Severity.Stop,
            Reasons,
            blanks: null,
            facts.Saw(Criterion.ShortTermRevenue),
            facts.Saw(Criterion.FutureRevenue),
            facts.Saw(Criterion.StrategicValue))
        : null;
}
