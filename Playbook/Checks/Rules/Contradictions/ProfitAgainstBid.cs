namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The deal is said to pay, and the bid stays under the margin the book asks for.</summary>
internal sealed class ProfitAgainstBid() : Rule(
    "con-profit-vs-bid",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(Criterion.Profitability).And(Aspect.Money))
{
    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.Profitability)
            || facts.Input.Bid is not { Price: { } price, FullCost: { } cost, Margin: { } margin } bid
            || !(margin < facts.Limits.MinMargin))
        {
            return null;
        }

        return Found(
            Severity.Warn,
            CriterionSet.Of(Criterion.Profitability),
            new Blanks { Number = Percent(margin) },
            facts.Saw(Criterion.Profitability),
            new Fact.Figure(FactName.Price, price, bid.Currency),
            new Fact.Figure(FactName.FullCost, cost, bid.Currency),
            new Fact.Figure(FactName.Margin, margin));
    }

    /// <summary>Rounded down: 14.96 under a floor of 15 must not read as 15.</summary>
    private static decimal Percent(decimal share) => Math.Floor(share * 1000) / 10;
}
