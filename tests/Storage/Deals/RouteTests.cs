using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The relationship route in the deal's partition: as saved, as logged, as released versions wrote it.</summary>
public sealed class RouteTests : StoryTests
{
    protected override string Fixture => "route-1.jsonl";

    protected override IEnumerable<DealEvent[]> Story => RoutedDeal.Story();

    protected override string[] Typed => ["参数会", "scoring of", "show the pilot", "about the audit", "budget holder"];

    [Fact]
    public async Task Steps_keep_what_became_of_them_also_of_somebody_removed()
    {
        await LiveAsync();
        var route = (await House.LoadAsync()).Deal.Route;
        Assert.Equal([(RouteState.Planned, 1), (RouteState.Done, 0), (RouteState.Dropped, 0)], route.Select(s => (s.State, s.Moves)));
        Assert.Null(route[1].Plan.Via);
    }

    [Fact]
    public async Task Words_of_steps_to_somebody_removed_are_the_logs()
    {
        await LiveAsync();
        var rows = await House.StoredAsync();
        var current = DealReader.Texts(rows).Values;
        Assert.Contains("ask for the budget holder", current);
        Assert.DoesNotContain("ask about the audit", current);
        Assert.DoesNotContain("请求安排参数会", current);
        Assert.Contains("ask about the audit", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
    }

    [Fact]
    public async Task Erased_words_leave_a_step_that_can_be_read_and_saved()
    {
        await LiveAsync();
        await EraseWordsAsync();
        var deal = await House.LoadAsync();
        Assert.Equal((null, null), (deal.Deal.Route[0].Plan.Say, deal.Deal.Route[0].Plan.Step));
        deal = await House.SaveAsync(deal, new DealEvent.RouteStepSet("r1", RouteState.Planned, RouteState.Done));
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_route_are_no_rows_for_earlier_formats()
    {
        await LiveAsync();
        Assert.Equal(4, await FormatAsync());
    }

    [Theory]
    [InlineData("method", "Bribe")]
    [InlineData("due", "soon")]
    [InlineData("state", "Lost")]
    public async Task A_step_that_nobody_wrote_so_is_named_as_corrupt(string property, string text)
    {
        await LiveAsync();
        await AssertCorruptAsync("route|r1", property, text);
    }

    [Fact]
    public async Task Removing_whom_everything_names_is_one_transaction()
    {
        var deal = await House.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.People).Chunk(MapLines.MostAtOnce))
        {
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.PersonAdded(
                new($"p{i}", $"Person {i}") { Seat = PersonSeat.Empty with { ReportsTo = i > 1 ? "p1" : null } }))]);
        }

        deal = await House.SaveAsync(deal, [.. Enumerable.Range(1, 20).Select(i => new DealEvent.EvidenceAdded(
            $"e{i}", "p1", new(1, EvidenceKind.Told, new(2026, 11, 1), Route.ThirdPerson, false, $"no. {i}")))]);
        deal = await House.SaveAsync(deal, [.. Enumerable.Range(1, 12).Select(i => new DealEvent.RouteStepAdded(
            $"r{i}", new RoutePlan("p1", RouteMethod.Direct, new(2026, 12, i)) { Say = $"say {i}" }))]);
        deal = await House.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);

        // One more, and it is refused before it is too large.
        var more = deal.Deal with { Route = [.. Enumerable.Range(1, 13).Select(i => new RouteStep($"r{i}", new("p2", RouteMethod.Direct, new(2026, 12, i)), new("ana"), default))] };
        Assert.True(PersonRemoval.Decide(more, "p2").IsRefused);
    }
}
