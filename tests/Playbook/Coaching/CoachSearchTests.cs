using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Coaching;

public sealed class CoachSearchTests
{
    [Theory]
    [InlineData("Depot engineer", null, CoachTier.Staff)]
    [InlineData("技术部长", null, CoachTier.Head)]
    [InlineData("合同经理", null, CoachTier.Head)]
    [InlineData("Cost manager", Rank.Staff, CoachTier.Head)]
    [InlineData("Project director", null, CoachTier.Executive)]
    [InlineData("项目总监", Rank.Head, CoachTier.Executive)]
    [InlineData("VP operations", null, CoachTier.Executive)]
    [InlineData(null, Rank.Executive, CoachTier.Executive)]
    [InlineData("Rao", null, CoachTier.Unknown)]
    [InlineData(null, null, CoachTier.Unknown)]
    public void The_tier_follows_from_rank_and_job(string? job, Rank? rank, CoachTier tier) =>
        Assert.Equal(tier, CoachSearch.TierOf(new("p1", "Rao", job) { Seat = new() { Rank = rank } }));

    [Fact]
    public void What_nobody_recorded_is_unknown_and_never_against()
    {
        var prospect = Assert.Single(CoachSearch.Of(With(new Person("p1", "Rao")), SomeDeal.Today));
        Assert.All(prospect.Traits, t => Assert.Equal(TraitSide.Unknown, t.Side));
        Assert.Equal(Enum.GetValues<CoachTrait>(), prospect.Traits.Select(t => t.Trait));
    }

    [Fact]
    public void Who_left_guides_nobody_and_within_a_tier_the_likeliest_comes_first()
    {
        var deal = With(
            new("p1", "Gone") { Seat = new() { Rank = Rank.Head, Left = SomeDeal.Today } },
            new("p2", "Cold") { Seat = new() { Rank = Rank.Head, Attitude = Attitude.Hostile, Influence = 1 } },
            new("p3", "Warm") { Seat = new() { Rank = Rank.Head, Attitude = Attitude.Sponsor, Influence = 5 } },
            new("p4", "Clerk") { Seat = new() { Rank = Rank.Staff } });
        Assert.Equal(["p4", "p3", "p2"], CoachSearch.Of(deal, SomeDeal.Today).Select(p => p.Person.Id));
    }

    [Fact]
    public void Ties_and_lines_from_either_side_are_contacts()
    {
        var deal = With(
            new("p1", "Rao") { Seat = new() { ReportsTo = "p2" } },
            new("p2", "Deng"),
            new("p3", "Xu") { Seat = new() { Ties = new([new("p1", "old colleagues")]) } });
        var rao = CoachSearch.Of(deal, SomeDeal.Today).Single(p => p.Person.Id == "p1").Traits[0];
        Assert.Equal((TraitSide.For, 2), (rao.Side, rao.Figure));
        var deng = CoachSearch.Of(deal, SomeDeal.Today).Single(p => p.Person.Id == "p2").Traits[0];
        Assert.Equal((TraitSide.Between, 1), (deng.Side, deng.Figure));
    }

    private static Deal With(params Person[] people) => SomeDeal.New() with { People = [.. people] };
}
