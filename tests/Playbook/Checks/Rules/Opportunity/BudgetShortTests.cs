using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Opportunity;

public sealed class BudgetShortTests() : RuleTest(new BudgetShort())
{
    private static readonly CheckInput Budgeted = SomeInput.At(Stage.R2).Budget(1000);

    [Fact]
    public void A_price_more_than_a_tenth_above_the_budget_is_told()
    {
        var input = Budgeted.Amount(1246);

        Assert.Equal("Our price is 25% above the budget we know of.", Said(Fires(Severity.Warn, input), input));
    }

    [Theory]
    [InlineData(1101, true)]
    [InlineData(1100, false)]
    [InlineData(1099, false)]
    public void A_tenth_is_borne(int amount, bool fires) => Check(Budgeted.Amount(amount), fires);

    [Theory]
    [InlineData(0, 1000, false)]
    [InlineData(0, 1010, true)]
    [InlineData(0.3, 1300, false)]
    [InlineData(0.3, 1301, true)]
    public void The_tolerance_can_be_tuned(double tolerance, int amount, bool fires) =>
        Check(Budgeted.Amount(amount), fires, Thresholds.Default with { BudgetTolerance = (decimal)tolerance });

    [Fact]
    public void The_price_of_the_bid_goes_before_the_amount()
    {
        IsSilent(Budgeted.Amount(2000).Bid(price: 1000));
        Fires(Severity.Warn, Budgeted.Amount(1000).Bid(price: 2000));
        Fires(Severity.Warn, Budgeted.Amount(2000).Bid(cost: 10));
    }

    [Fact]
    public void Two_currencies_are_not_compared()
    {
        IsSilent(Budgeted with { Amount = new(2000, "EUR") });
        IsSilent(Budgeted.Amount(2000) with { Bid = new("EUR", Price: 2000) });
    }

    [Fact]
    public void Without_a_budget_or_a_price_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5).Amount(2000));
        IsSilent(Budgeted);
        IsSilent(Budgeted.Budget(0).Amount(2000));
    }

    private void Check(CheckInput input, bool fires, Thresholds? thresholds = null)
    {
        if (fires)
        {
            Fires(Severity.Warn, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }
}
