using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Meetings to come in the deal's partition: as saved, as logged, as released versions wrote them.</summary>
public sealed class MeetingTests : IDisposable
{
    private const string Fixture = "meeting-1.jsonl";

    private static readonly MeetingPlan Plan = new(
        new(new(2026, 11, 24, 14, 0), "Asia/Shanghai"), ["p1"], ["Dr. Who"], [Some.Ana.Id], "see the plan", "预算数字");

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Meetings_survive_and_the_log_rebuilds_them()
    {
        var asItWas = await LiveAsync(_house);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        DealText.AssertSame(asItWas[^1], (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Words_stand_in_text_rows_only_and_what_was_reworded_is_the_logs()
    {
        await LiveAsync(_house);
        foreach (var row in await _house.StoredAsync())
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !((string[])["see the", "预算", "Dr. Who"]).Any(row.AllText().Contains), row.Key);
        }

        var rows = await _house.StoredAsync();
        Assert.Contains("see the plan", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        Assert.Contains("see the whole plan", DealReader.Texts(rows).Values);
    }

    [Fact]
    public async Task Rows_with_a_meeting_are_no_rows_for_earlier_formats()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.NextVisitSet(null, new(2026, 12, 1)));
        Assert.Equal(4, await FormatAsync());
        await _house.SaveAsync(deal, new DealEvent.MeetingPlanned("m1", Plan));
        Assert.Equal(5, await FormatAsync());
    }

    [Fact]
    public async Task Erased_words_leave_a_meeting_that_can_be_read()
    {
        await LiveAsync(_house);
        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await _house.Engine.TransactAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);
        var meeting = (await _house.LoadAsync()).Deal.Meetings[0];
        Assert.Equal((0, null, null), (meeting.What.Others.Length, meeting.What.Goal, meeting.What.Ask));
    }

    [Fact]
    public async Task With_somebody_who_is_taken_off_their_meeting_is_off_and_says_nothing()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.MeetingPlanned("m1", Plan with { Others = [] }), new DealEvent.MeetingPlanned("m2", Plan));
        deal = await _house.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal((MeetingState.Cancelled, null), (loaded.Meetings[0].State, loaded.Meetings[0].What.Goal));
        Assert.Equal((MeetingState.Planned, "see the plan", 0), (loaded.Meetings[1].State, loaded.Meetings[1].What.Goal, loaded.Meetings[1].What.People.Length));
    }

    [Fact]
    public async Task What_many_meetings_forget_has_no_row_any_more()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.PlannedMeetings).Chunk(20))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.MeetingPlanned($"m{i}", Plan))]);
        }

        deal = await _house.SaveAsync(deal, new DealEvent.MeetingSet("m3", MeetingState.Planned, MeetingState.Held));
        deal = await _house.SaveAsync(deal, new DealEvent.MeetingPlanned("m41", Plan));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        Assert.DoesNotContain(await _house.StoredAsync(), r => r.Key == "meeting|m3");
    }

    [Theory]
    [InlineData("state", "Maybe")]
    [InlineData("what", "{}")]
    public async Task What_nobody_wrote_so_is_named_as_corrupt(string property, string value)
    {
        await LiveAsync(_house);
        var row = (await _house.StoredAsync()).Single(r => r.Key == "meeting|m1");
        row.Properties[property] = value;
        await _house.Engine.TransactAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Upsert(row.Key, row.Properties)], default);
        await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync());
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await LiveAsync(_house);
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await _house.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }

    /// <summary>Its rows are a fixture: what is told here stays as it is.</summary>
    private static async Task<IReadOnlyList<Deal>> LiveAsync(House house)
    {
        var deal = await house.OpenAsync(Some.Opening());
        var asItWas = new List<Deal> { deal.Deal };
        foreach (var events in (DealEvent[][])
        [
            [new DealEvent.PersonAdded(new("p1", "饶军")), new DealEvent.MeetingPlanned("m1", Plan)],
            [new DealEvent.MeetingChanged("m1", Plan, Plan with { Goal = "see the whole plan", Time = new(new(2026, 11, 24, 15, 30), "Europe/Berlin") })],
            [new DealEvent.MeetingPlanned("m2", new(null, [], [], [], Goal: "约见总监"))],
            [new DealEvent.MeetingSet("m2", MeetingState.Planned, MeetingState.Cancelled), new DealEvent.MeetingSet("m1", MeetingState.Planned, MeetingState.Held)],
        ])
        {
            deal = await house.SaveAsync(deal, events);
            asItWas.Add(deal.Deal);
        }

        return asItWas;
    }

    private async Task<int> FormatAsync() => (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header).GetInt32("format");
}
