using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The answers do not carry the strategy that was chosen. Silent on what nobody recorded.</summary>
internal sealed class StrategyMisfit() : Rule(
    "con-strategy-misfit",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Strategy | Aspect.Rivals | Aspect.CloseDate).InTotal())
{
    public override Finding? Look(Facts facts) => facts.Marks.IsEmpty ? null : facts.Input.Strategy switch
    {
        Strategy.Frontal => Frontal(facts),
        Strategy.Defend when facts.Input.CurrentSupplier is not (null or CheckInput.Us) => Misfit(Strategy.Defend),
        Strategy.Develop when facts.Input.CloseDate is { } close && facts.DaysUntil(close) <= facts.Limits.DevelopHorizonDays =>
            Misfit(Strategy.Develop, new Fact.Day(FactName.CloseDate, close)),
        _ => null,
    };

    /// <summary>Only who is clearly ahead of everybody can win head-on.</summary>
    private Finding? Frontal(Facts facts)
    {
        (int Comparable, int Lead)? least = null;
        foreach (var rival in facts.Rivals)
        {
            var over = facts.LeadOver(rival);
            if (over.Comparable >= facts.Limits.ComparableMin && over.Lead < facts.Limits.BehindBy && !(over.Lead >= least?.Lead))
            {
                least = over;
            }
        }

        return least is { } narrow
            ? Misfit(Strategy.Frontal, new Fact.Figure(FactName.Comparable, narrow.Comparable), new Fact.Figure(FactName.Lead, narrow.Lead))
            : null;
    }

    private Finding Misfit(Strategy chosen, params ReadOnlySpan<Fact> seen) => Found(Severity.Warn, new Blanks { Strategy = chosen }, seen);
}
