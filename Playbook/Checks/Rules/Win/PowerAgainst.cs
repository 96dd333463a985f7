using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>Those with power want somebody else to win; late this alone is a reason to stop.</summary>
internal sealed class PowerAgainst() : Rule(
    "win-power-against",
    Family.Win,
    Audience.Members,
    Reads.Of(Criterion.PoliticalAlignment).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.IsMinus(Criterion.PoliticalAlignment)
        ? Found(
            facts.Stage >= Stage.R4B ? Severity.Stop : Severity.Warn,
            CriterionSet.Of(Criterion.PoliticalAlignment),
            blanks: null,
            facts.Saw(Criterion.PoliticalAlignment))
        : null;
}
