using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>The solution is being written and we do not know how it will really be decided. Any answer of ours shows that somebody looked.</summary>
internal sealed class RulesUnknown() : Rule(
    "win-rules-unknown",
    Family.Win,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Stage >= Stage.R4A && !facts.IsKnown(Criterion.InformalCriteria) && !facts.Marks.IsEmpty
            ? Found(Severity.Warn, CriterionSet.Of(Criterion.InformalCriteria), blanks: null, facts.Saw(Criterion.InformalCriteria))
            : null;
}
