using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The decision chain in the deal's partition: as saved, as logged, as released versions wrote it.</summary>
public sealed class MapTests : IDisposable
{
    private const string Fixture = "map-1.jsonl";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Seats_survive_and_the_log_rebuilds_them()
    {
        var asItWas = await MappedDeal.LiveAsync(_house);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(asItWas[^1], loaded);
        Assert.Equal(["p3"], loaded.RemovedPeople);
    }

    [Fact]
    public async Task Words_about_people_stand_in_text_rows_only()
    {
        await MappedDeal.LiveAsync(_house);
        string[] typed = ["饶军", "项目部长", "电梯部", "worked together", "scoring of", "the pilot", "a reference", "contract review", "Pan"];
        foreach (var row in await _house.StoredAsync())
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !typed.Any(row.AllText().Contains), row.Key);
        }
    }

    [Fact]
    public async Task Of_somebody_removed_the_words_are_the_logs()
    {
        await MappedDeal.LiveAsync(_house);
        var rows = await _house.StoredAsync();
        var current = DealReader.Texts(rows).Values;
        Assert.DoesNotContain("Pan", current);
        Assert.DoesNotContain("contract review", current);
        Assert.Contains("Pan", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        Assert.Equal(2, rows.Single(r => r.Key == "person|p3").Properties.Count);
    }

    [Fact]
    public async Task Erased_words_leave_a_seat_that_can_be_read_and_saved()
    {
        await MappedDeal.LiveAsync(_house);
        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);

        var deal = await _house.LoadAsync();
        var seat = deal.Deal.People[0].Seat;
        Assert.Equal((null, null, null), (seat.Department, seat.Step, seat.Wins));
        deal = await _house.SaveAsync(deal, new DealEvent.PersonSeated("p1", seat, seat with { Meetings = 4 }));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_map_are_no_rows_for_earlier_formats()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")));
        Assert.Equal(2, await FormatAsync());
        await _house.SaveAsync(deal, new DealEvent.PersonSeated("p1", PersonSeat.Empty, PersonSeat.Empty with { Veto = true }));
        Assert.Equal(3, await FormatAsync());
    }

    [Fact]
    public async Task A_seat_that_nobody_wrote_so_is_named_as_corrupt()
    {
        await MappedDeal.LiveAsync(_house);
        var row = (await _house.StoredAsync()).Single(r => r.Key == "person|p1");
        row.Properties["attitude"] = "Furious";
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Upsert(row.Key, row.Properties)], default);
        await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync());
    }

    [Fact]
    public async Task As_many_people_as_a_message_holds_are_one_transaction()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(1, MapLines.MostAtOnce).Select(i => new DealEvent.PersonAdded(
            new($"p{i}", $"Person {i}", $"Job {i}") { Seat = PersonSeat.Empty with { Department = $"Department {i}" } }))]);
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Removing_whom_everybody_reports_to_is_one_transaction()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.People).Chunk(MapLines.MostAtOnce))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.PersonAdded(
                new($"p{i}", $"Person {i}") { Seat = PersonSeat.Empty with { ReportsTo = i > 1 ? "p1" : null, Step = new string('环', DealLimits.PersonWords - 3) + i } }))]);
        }

        deal = await _house.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(59, loaded.People.Count);
        Assert.All(loaded.People, p => Assert.Null(p.Seat.ReportsTo));
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await MappedDeal.LiveAsync(_house);
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await _house.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }

    private async Task<int> FormatAsync() => (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header).GetInt32("format");
}
