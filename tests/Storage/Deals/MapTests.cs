using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The decision chain in the deal's partition: as saved, as logged, as released versions wrote it.</summary>
public sealed class MapTests : StoryTests
{
    protected override string Fixture => "map-1.jsonl";

    protected override IEnumerable<DealEvent[]> Story => MappedDeal.Story();

    protected override string[] Typed => ["饶军", "项目部长", "电梯部", "worked together", "scoring of", "the pilot", "a reference", "contract review", "Pan"];

    [Fact]
    public async Task Who_was_taken_off_is_known_by_id_alone()
    {
        await LiveAsync();
        Assert.Equal(["p3"], (await House.LoadAsync()).Deal.RemovedPeople);
    }

    [Fact]
    public async Task Of_somebody_removed_the_words_are_the_logs()
    {
        await LiveAsync();
        var rows = await House.StoredAsync();
        var current = DealReader.Texts(rows).Values;
        Assert.DoesNotContain("Pan", current);
        Assert.DoesNotContain("contract review", current);
        Assert.Contains("Pan", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        Assert.Equal(2, rows.Single(r => r.Key == "person|p3").Properties.Count);
    }

    [Fact]
    public async Task Erased_words_leave_a_seat_that_can_be_read_and_saved()
    {
        await LiveAsync();
        await EraseWordsAsync();

        var deal = await House.LoadAsync();
        var seat = deal.Deal.People[0].Seat;
        Assert.Equal((null, null, null), (seat.Department, seat.Step, seat.Wins));
        deal = await House.SaveAsync(deal, new DealEvent.PersonSeated("p1", seat, seat with { Meetings = 4 }));
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_map_are_no_rows_for_earlier_formats()
    {
        var deal = await House.OpenAsync(Some.Opening());
        deal = await House.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")));
        Assert.Equal(2, await FormatAsync());
        await House.SaveAsync(deal, new DealEvent.PersonSeated("p1", PersonSeat.Empty, PersonSeat.Empty with { Veto = true }));
        Assert.Equal(3, await FormatAsync());
    }

    [Fact]
    public async Task A_seat_that_nobody_wrote_so_is_named_as_corrupt()
    {
        await LiveAsync();
        await AssertCorruptAsync("person|p1", "attitude", "Furious");
    }

    [Fact]
    public async Task As_many_people_as_a_message_holds_are_one_transaction()
    {
        var deal = await House.OpenAsync(Some.Opening());
        deal = await House.SaveAsync(deal, [.. Enumerable.Range(1, MapLines.MostAtOnce).Select(i => new DealEvent.PersonAdded(
            new($"p{i}", $"Person {i}", $"Job {i}") { Seat = PersonSeat.Empty with { Department = $"Department {i}" } }))]);
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Removing_whom_everybody_reports_to_is_one_transaction()
    {
        var deal = await House.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.People).Chunk(MapLines.MostAtOnce))
        {
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.PersonAdded(
                new($"p{i}", $"Person {i}") { Seat = PersonSeat.Empty with { ReportsTo = i > 1 ? "p1" : null, Step = new string('环', DealLimits.PersonWords - 3) + i } }))]);
        }

        deal = await House.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = (await House.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(59, loaded.People.Count);
        Assert.All(loaded.People, p => Assert.Null(p.Seat.ReportsTo));
    }
}
