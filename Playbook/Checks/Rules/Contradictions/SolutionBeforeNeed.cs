using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The offer is being written, and the need it answers is not clear. Silent while nothing at all was answered.</summary>
internal sealed class SolutionBeforeNeed() : Rule(
    "con-solution-before-need",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Stage >= Stage.R4A && !facts.IsPlus(Criterion.Application) && !facts.Marks.IsEmpty
            ? Found(Severity.Warn, CriterionSet.Of(Criterion.Application), blanks: null, facts.Saw(Criterion.Application))
            : null;
}
