namespace KeyAccountBot.Playbook.Checks.Rules.Worth;

/// <summary>The risk is too high: a minus is bad for us here too.</summary>
internal sealed class Risky() : Rule(
    "wor-risky",
    Family.Worth,
    Audience.Everyone,
    Reads.Of(Criterion.Risk))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.Risk)
        ? Found(Severity.Warn, CriterionSet.Of(Criterion.Risk), blanks: null, facts.Saw(Criterion.Risk))
        : null;
}
