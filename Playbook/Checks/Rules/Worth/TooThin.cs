namespace KeyAccountBot.Playbook.Checks.Rules.Worth;

/// <summary>It does not earn enough.</summary>
internal sealed class TooThin() : Rule(
    "wor-too-thin",
    Family.Worth,
    Audience.Members,
    Reads.Of(Criterion.Profitability))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.Profitability)
        ? Found(Severity.Warn, CriterionSet.Of(Criterion.Profitability), blanks: null, facts.Saw(Criterion.Profitability))
        : null;
}
