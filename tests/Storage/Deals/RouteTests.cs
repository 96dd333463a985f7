using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The relationship route in the deal's partition: as saved, as logged, as released versions wrote it.</summary>
public sealed class RouteTests : IDisposable
{
    private const string Fixture = "route-1.jsonl";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Steps_survive_and_the_log_rebuilds_them()
    {
        var asItWas = await RoutedDeal.LiveAsync(_house);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(asItWas[^1], loaded);
        Assert.Equal([(RouteState.Planned, 1), (RouteState.Done, 0), (RouteState.Dropped, 0)], loaded.Route.Select(s => (s.State, s.Moves)));
        Assert.Null(loaded.Route[1].Plan.Via);
    }

    [Fact]
    public async Task Words_of_the_route_stand_in_text_rows_and_those_of_somebody_removed_are_the_logs()
    {
        await RoutedDeal.LiveAsync(_house);
        string[] typed = ["参数会", "scoring of", "show the pilot", "about the audit", "budget holder"];
        var rows = await _house.StoredAsync();
        foreach (var row in rows)
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !typed.Any(row.AllText().Contains), row.Key);
        }

        var current = DealReader.Texts(rows).Values;
        Assert.Contains("ask for the budget holder", current);
        Assert.DoesNotContain("ask about the audit", current);
        Assert.DoesNotContain("请求安排参数会", current);
        Assert.Contains("ask about the audit", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
    }

    [Fact]
    public async Task Erased_words_leave_a_step_that_can_be_read_and_saved()
    {
        await RoutedDeal.LiveAsync(_house);
        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);
        var deal = await _house.LoadAsync();
        Assert.Equal((null, null), (deal.Deal.Route[0].Plan.Say, deal.Deal.Route[0].Plan.Step));
        deal = await _house.SaveAsync(deal, new DealEvent.RouteStepSet("r1", RouteState.Planned, RouteState.Done));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_route_are_no_rows_for_earlier_formats()
    {
        await RoutedDeal.LiveAsync(_house);
        Assert.Equal(4, (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header).GetInt32("format"));
    }

    [Theory]
    [InlineData("method", "Bribe")]
    [InlineData("due", "soon")]
    [InlineData("state", "Lost")]
    public async Task A_step_that_nobody_wrote_so_is_named_as_corrupt(string property, string text)
    {
        await RoutedDeal.LiveAsync(_house);
        var row = (await _house.StoredAsync()).Single(r => r.Key == "route|r1");
        row.Properties[property] = text;
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Upsert(row.Key, row.Properties)], default);
        await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync());
    }

    [Fact]
    public async Task Removing_whom_everything_names_is_one_transaction()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.People).Chunk(MapLines.MostAtOnce))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.PersonAdded(
                new($"p{i}", $"Person {i}") { Seat = PersonSeat.Empty with { ReportsTo = i > 1 ? "p1" : null } }))]);
        }

        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(1, 20).Select(i => new DealEvent.EvidenceAdded(
            $"e{i}", "p1", new(1, EvidenceKind.Told, new(2026, 11, 1), Route.ThirdPerson, false, $"no. {i}")))]);
        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(1, 12).Select(i => new DealEvent.RouteStepAdded(
            $"r{i}", new RoutePlan("p1", RouteMethod.Direct, new(2026, 12, i)) { Say = $"say {i}" }))]);
        deal = await _house.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);

        // One more, and it is refused before it is too large.
        var more = deal.Deal with { Route = [.. Enumerable.Range(1, 13).Select(i => new RouteStep($"r{i}", new("p2", RouteMethod.Direct, new(2026, 12, i)), new("ana"), default))] };
        Assert.True(PersonRemoval.Decide(more, "p2").IsRefused);
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await RoutedDeal.LiveAsync(_house);
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await _house.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }
}
