using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>There is said to be money, and nobody wrote down how much.</summary>
internal sealed class FundsWithoutFigure() : Rule(
    "con-funds-no-figure",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.Funds).And(Aspect.Money | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.IsPlus(Criterion.Funds) && facts.Input.Budget is null && facts.Stage >= Stage.R3
            ? Found(
                Severity.Note,
                CriterionSet.Of(Criterion.Funds),
                blanks: null,
                facts.Saw(Criterion.Funds),
                new Fact.Absent(FactName.Budget))
            : null;
}
