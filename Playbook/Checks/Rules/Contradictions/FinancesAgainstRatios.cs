using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The customer's finances are said to be sound, and the ratios of two years speak against it.</summary>
internal sealed class FinancesAgainstRatios() : Rule(
    "con-finance-vs-ratios",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(Criterion.Finances).And(Aspect.Account))
{
    private const decimal WorseBy = 0.20m;

    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.Finances) || facts.Input.Account is not { Now: { } now, Before: { } before })
        {
            return null;
        }

        var worse = CountWorse(now, before);
        if (worse < facts.Limits.RatioWorse && !(now.NetMargin < 0))
        {
            return null;
        }

        List<Fact> seen = [facts.Saw(Criterion.Finances), new Fact.Figure(FactName.RatiosWorse, worse)];
        if (now.NetMargin is { } margin)
        {
            seen.Add(new Fact.Figure(FactName.NetMargin, margin));
        }

        return Found(Severity.Warn, CriterionSet.Of(Criterion.Finances), blanks: null, [.. seen]);
    }

    private static int CountWorse(Ratios now, Ratios before)
    {
        bool[] worse =
        [
            IsWorse(before.LiquidAssets - now.LiquidAssets, before.LiquidAssets),
            IsWorse(before.NetMargin - now.NetMargin, before.NetMargin),
            IsWorse(before.ReturnOnAssets - now.ReturnOnAssets, before.ReturnOnAssets),
            IsWorse(now.CollectionDays - before.CollectionDays, before.CollectionDays),
            IsWorse(now.StockDays - before.StockDays, before.StockDays),
        ];
        return worse.Count(w => w);
    }

    /// <summary>A share of nothing is no share: from zero nothing can be said.</summary>
    private static bool IsWorse(decimal? loss, decimal? before) => before is { } start and not 0 && loss >= WorseBy * Math.Abs(start);
}
