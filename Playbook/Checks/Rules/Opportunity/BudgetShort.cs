using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>Our price is above the budget by more than customers usually find. A budget of zero is no figure to be above of.</summary>
internal sealed class BudgetShort() : Rule(
    "opp-budget-short",
    Family.Opportunity,
    Audience.Members,
    Reads.Only(Aspect.Money))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Budget is not { Amount: > 0 } budget
            || PriceIn(facts.Input) is not { } price
            || price.Currency != budget.Currency
            || price.Amount <= budget.Amount * (1 + facts.Limits.BudgetTolerance))
        {
            return null;
        }

        var above = ((price.Amount / budget.Amount) - 1) * 100;
        return Found(
            Severity.Warn,
            new Blanks { Number = Math.Round(above, MidpointRounding.AwayFromZero) },
            new Fact.Figure(FactName.Budget, budget.Amount, budget.Currency),
            new Fact.Figure(FactName.Price, price.Amount, price.Currency));
    }

    /// <summary>The bid's, else the amount of the deal.</summary>
    private static Money? PriceIn(CheckInput input) => input.Bid is { Price: { } price } bid ? new Money(price, bid.Currency) : input.Amount;
}
