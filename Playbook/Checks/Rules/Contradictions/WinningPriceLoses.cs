using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The price that would win does not cover our cost.</summary>
internal sealed class WinningPriceLoses() : Rule(
    "con-winning-price-loses",
    Family.Contradiction,
    Audience.Members,
    Reads.Only(Aspect.Money | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Input.Bid is { FullCost: { } cost, WinningPrice: { } price } bid && price < cost && facts.Stage >= Stage.R4A
            ? Found(
                Severity.Stop,
                blanks: null,
                new Fact.Figure(FactName.WinningPrice, price, bid.Currency),
                new Fact.Figure(FactName.FullCost, cost, bid.Currency))
            : null;
}
