using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class FactRemarksTests
{
    [Theory]
    [InlineData("100 CNY", "100 CNY", "100 CNY", "")]
    [InlineData("99.99 CNY", "100 CNY", "100 CNY", "price")]
    [InlineData("100 CNY", "100 CNY", "99 CNY", "winning-price")]
    [InlineData("90 CNY", "100 CNY", "80 CNY", "price winning-price")]
    [InlineData("90 USD", "100 CNY", "100 CNY", "full-cost")] // not compared, and said so
    [InlineData("90 CNY", "?", "80 CNY", "")]
    public void A_price_below_cost_is_told(string price, string cost, string winning, string told)
    {
        var deal = SomeDeal.New().Fact(DealFacts.Price, price).Fact(DealFacts.FullCost, cost).Fact(DealFacts.WinningPrice, winning);

        Assert.Equal(told, string.Join(' ', FactRemarks.Of(deal).Select(r => r.Question)));
    }

    [Theory]
    [InlineData(DealFacts.Placement, CompanyType.OwnerRun, false, "no plus for a deal. Have")]
    [InlineData(DealFacts.Donation, CompanyType.OwnerRun, false, "no plus for a deal. Have")]
    [InlineData(DealFacts.Donation, CompanyType.Government, false, "against the law")]
    [InlineData(DealFacts.Placement, CompanyType.StateOwned, false, "against the law")]
    [InlineData(DealFacts.Placement, CompanyType.OwnerRun, true, "against the law")]
    [InlineData(DealFacts.ByTender, CompanyType.OwnerRun, false, "not marked as a tender")]
    public void A_way_of_buying_that_needs_care_says_so(string mode, CompanyType company, bool tender, string told)
    {
        var deal = SomeDeal.New();
        deal = deal with { Header = deal.Header with { CompanyType = company, Tender = tender } };

        Assert.Contains(told, Assert.Single(FactRemarks.Of(deal.Fact(DealFacts.BuyingMode, mode))).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_say() => Assert.Empty(FactRemarks.Of(SomeDeal.New()));
}
