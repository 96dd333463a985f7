using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class ProfitAgainstBidTests() : RuleTest(new ProfitAgainstBid())
{
    private static readonly CheckInput Claimed = SomeInput.At(Stage.R1).Us("..... ..... ..... ..+..");
    private static readonly Thresholds Floor = Thresholds.Default with { MinMargin = 0.15m };

    [Fact]
    public void A_margin_under_the_floor_is_told()
    {
        var input = Claimed.Bid(1_000_000, 930_000);

        var finding = Fires(Severity.Warn, input, Floor);

        Assert.Equal("Profit is a plus, but the bid shows 7%, under our floor.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.Profitability), finding.Subjects);
    }

    [Fact]
    public void The_floor_itself_is_enough() => IsSilent(Claimed.Bid(1_000_000, 850_000), Floor);

    [Fact]
    public void Just_under_the_floor_it_does_not_read_as_the_floor() =>
        Assert.Equal(14.9m, Fires(Severity.Warn, Claimed.Bid(1_000_000, 850_400), Floor).Blanks.Number);

    [Fact]
    public void A_loss_is_told_as_a_loss() => Assert.Equal(-5, Fires(Severity.Warn, Claimed.Bid(100, 105), Floor).Blanks.Number);

    [Fact]
    public void Without_a_floor_there_is_nothing_to_say() => IsSilent(Claimed.Bid(1_000_000, 930_000));

    [Fact]
    public void Without_price_or_cost_there_is_no_margin()
    {
        IsSilent(Claimed, Floor);
        IsSilent(Claimed.Amount(1_000_000).Bid(cost: 930_000), Floor);
        IsSilent(Claimed.Bid(price: 1_000_000), Floor);
        IsSilent(Claimed.Bid(price: 0, cost: 10), Floor);
    }

    [Theory]
    [InlineData("..... ..... ..... ..-..")]
    [InlineData("..... ..... ..... ..?..")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Bid(1_000_000, 930_000).Us(us), Floor);
}
