using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>Nobody inside acts for us; late this alone is a reason to stop.</summary>
internal sealed class NoInside() : Rule(
    "win-no-inside",
    Family.Win,
    Audience.Members,
    Reads.Of(Criterion.InsideSupport).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.InsideSupport)
        ? Found(
            facts.Stage >= Stage.R4B ? Severity.Stop : Severity.Warn,
            CriterionSet.Of(Criterion.InsideSupport),
            blanks: null,
            facts.Saw(Criterion.InsideSupport))
        : null;
}
