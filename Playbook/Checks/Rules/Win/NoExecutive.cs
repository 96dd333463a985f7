using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>The executives concerned do not trust us yet. In the first two stages that is usual.</summary>
internal sealed class NoExecutive() : Rule(
    "win-no-executive",
    Family.Win,
    Audience.Everyone,
    Reads.Of(Criterion.ExecutiveCredibility).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.ExecutiveCredibility) && facts.Stage >= Stage.R3
        ? Found(Severity.Warn, CriterionSet.Of(Criterion.ExecutiveCredibility), blanks: null, facts.Saw(Criterion.ExecutiveCredibility))
        : null;
}
