using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class MapBesideTests
{
    [Fact]
    public void Each_criterion_of_winning_has_the_maps_figures_beside_it()
    {
        var deal = SomeDeal.New() with
        {
            People =
            [
                new("p1", "Rao") { IsCandidate = true, Seat = new() { Attitude = Attitude.Supporter, Roles = Roles.Evaluator, LastMet = SomeDeal.Today.PlusDays(-5), ReportsTo = "p2" } },
                new("p2", "Deng") { Seat = new() { Rank = Rank.Executive, Roles = Roles.DecisionMaker } },
                new("p3", "Pan") { Seat = new() { Attitude = Attitude.Hostile, Veto = true } },
                new("p4", "Gone") { Seat = new() { Attitude = Attitude.PowerSponsor, Left = SomeDeal.Today } },
            ],
        };
        var beside = MapBeside.Of(CheckInput.Of(deal, SomeDeal.Today), Thresholds.Default).ToDictionary(r => r.Question!, r => r.Text.En);
        Assert.Equal("Map: 1 of 3 support us; 1 not known. Coach: unproven.", beside[Assessment.InsideSupport]);
        Assert.Equal("Map: 0 of 1 executives met in 90 days; decision maker not met.", beside[Assessment.ExecutiveCredibility]);
        Assert.Equal("Map: 1 of 3 people met in 45 days.", beside[Assessment.Culture]);
        Assert.Equal("Map: 1 of 1 evaluators met in 45 days; people with lines to others: 1.", beside[Assessment.InformalCriteria]);
        Assert.Equal("Map: 0 of 2 key players support us, 1 not known; decision maker not met.", beside[Assessment.PoliticalAlignment]);
    }

    [Fact]
    public void Without_anybody_on_the_map_nothing_is_said() =>
        Assert.Empty(MapBeside.Of(CheckInput.Of(SomeDeal.New(), SomeDeal.Today), Thresholds.Default));
}
