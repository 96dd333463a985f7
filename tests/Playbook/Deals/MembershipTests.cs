using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class MembershipTests
{
    [Fact]
    public void A_colleague_joins_and_leaves()
    {
        var deal = SomeDeal.New();

        var with = deal.After([.. MembershipDecision.Add(deal, SomeDeal.Bo).Events]);
        var without = with.After([.. MembershipDecision.Remove(with, SomeDeal.Bo.Id).Events]);

        Assert.True(with.HasMember(SomeDeal.Bo.Id));
        Assert.False(without.HasMember(SomeDeal.Bo.Id));
    }

    [Fact]
    public void Adding_a_member_or_the_owner_again_is_nothing()
    {
        var deal = SomeDeal.New().After(new DealEvent.MemberAdded(SomeDeal.Bo));

        Assert.Empty(MembershipDecision.Add(deal, SomeDeal.Bo).Events);
        Assert.Empty(MembershipDecision.Add(deal, SomeDeal.Ana).Events);
        Assert.Empty(MembershipDecision.Remove(deal, new("stranger")).Events);
    }

    [Fact]
    public void The_owner_stays() => Assert.True(MembershipDecision.Remove(SomeDeal.New(), SomeDeal.Ana.Id).IsRefused);

    [Fact]
    public void Members_have_a_limit()
    {
        var deal = SomeDeal.New();
        for (var i = 0; i < DealLimits.Members; i++)
        {
            deal = deal.After([.. MembershipDecision.Add(deal, new(new($"u{i}"), $"User {i}")).Events]);
        }

        Assert.Equal(DealLimits.Members, deal.Members.Count);
        Assert.True(MembershipDecision.Add(deal, SomeDeal.Bo).IsRefused);
    }
}
