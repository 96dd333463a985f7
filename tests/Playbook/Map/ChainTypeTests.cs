using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Map;

public sealed class ChainTypeTests
{
    [Theory]
    [InlineData(CompanyType.OwnerRun, ChainType.Straight)]
    [InlineData(CompanyType.Multinational, ChainType.Tree)]
    [InlineData(CompanyType.Chain, ChainType.Tree)]
    [InlineData(CompanyType.StateOwned, ChainType.Mesh)]
    [InlineData(CompanyType.Government, ChainType.Mesh)]
    [InlineData(CompanyType.Other, null)]
    [InlineData(null, null)]
    public void The_kind_of_company_suggests_it_and_a_member_overrules_it(CompanyType? company, ChainType? suggested)
    {
        var deal = SomeDeal.New();
        deal = deal with { Header = deal.Header with { CompanyType = company } };
        Assert.Equal(suggested, CheckInput.Of(deal, SomeDeal.Today).Chain);
        deal = deal.After([.. ChainTypes.Set(deal, ChainType.Tree).Events]);
        Assert.Equal(ChainType.Tree, CheckInput.Of(deal, SomeDeal.Today).Chain);
        deal = deal.After([.. ChainTypes.Set(deal, null).Events]);
        Assert.Equal(suggested, ChainTypes.Of(deal));
        Assert.Empty(ChainTypes.Set(deal, null).Events);
    }
}
