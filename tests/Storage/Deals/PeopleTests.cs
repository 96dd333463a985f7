using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>People and evidence in the deal's partition: as saved, as logged, as released versions wrote them.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string Fixture = "people-1.jsonl";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task People_and_evidence_survive_and_the_log_rebuilds_them()
    {
        var asItWas = await CoachedDeal.LiveAsync(_house);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            // What was taken back is nowhere but in the log.
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        DealText.AssertSame(asItWas[^1], (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task More_than_nine_come_back_in_the_order_they_were_added()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(1, 12).Select(i => new DealEvent.PersonAdded(new($"p{i}", $"Person {i}")))]);
        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(1, 12).Select(i => new DealEvent.EvidenceAdded(
            $"e{i}", "p1", new(1, EvidenceKind.Told, new(2026, 11, 1), Route.ThirdPerson, false, $"no. {i}")))]);

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task The_fullest_deal_fits()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.People).Chunk(20))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.PersonAdded(
                new($"p{i}", $"{i}" + new string('名', DealLimits.PersonName - 2), $"{i}" + new string('职', DealLimits.PersonTitle - 2))))]);
        }

        foreach (var chunk in Enumerable.Range(1, DealLimits.Evidence).Chunk(25))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.EvidenceAdded(
                $"e{i}", $"p{i % 60 + 1}", new(i % 8 + 1, EvidenceKind.Document, new(2026, 11, 1), Route.File, false, $"{i}" + new string('事', DealLimits.Note - 3))))]);
        }

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Names_and_words_stand_in_text_rows_only()
    {
        await CoachedDeal.LiveAsync(_house);
        string[] typed = ["饶军", "项目部长", "Shi", "Technical head", "Brought us", "递了材料", "The date was wrong", "by mistake", "moved afterwards"];
        foreach (var row in await _house.StoredAsync())
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !typed.Any(row.AllText().Contains), row.Key);
        }
    }

    [Fact]
    public async Task What_was_taken_back_or_corrected_is_words_of_the_log()
    {
        await CoachedDeal.LiveAsync(_house);
        var rows = await _house.StoredAsync();
        Assert.Equal(["Put down by mistake", "Shi"], Texts(DealKeys.LogTextPrefix).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Shi", Texts(DealKeys.TextPrefix));

        IEnumerable<string> Texts(string prefix) => DealReader.Texts(rows, prefix).Values;
    }

    [Fact]
    public async Task Erased_words_leave_people_and_evidence_that_can_be_read_and_saved()
    {
        await CoachedDeal.LiveAsync(_house);
        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);

        var deal = await _house.LoadAsync();
        Assert.Equal(("", null), (deal.Deal.People[0].Name, deal.Deal.People[0].Title));
        Assert.Equal(("", ""), (deal.Deal.Evidence[0].What.Text, deal.Deal.Evidence[2].Resolution!.Reason));
        deal = await _house.SaveAsync(deal, new DealEvent.CoachDropped("p1"), new DealEvent.EvidenceWithdrawn("e1"));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Deleting_the_deal_leaves_nobody()
    {
        await CoachedDeal.LiveAsync(_house);
        await _house.Deals.DeleteAsync(await _house.LoadAsync(), Some.Start, default);
        Assert.Equal([DealKeys.Header], (await _house.StoredAsync()).Select(r => r.Key));
    }

    [Fact]
    public async Task Rows_with_people_are_no_rows_for_the_first_format()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        Assert.Equal(1, (await HeaderAsync()).GetInt32("format"));
        await _house.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")));
        Assert.Equal(2, (await HeaderAsync()).GetInt32("format"));
    }

    [Fact]
    public async Task Who_was_asked_and_what_came_of_it_survives_and_the_log_rebuilds_it()
    {
        List<Deal> asItWas = [.. await CoachedDeal.LiveAsync(_house)];
        var deal = await _house.LoadAsync();
        var author = Some.Ana.Id;
        DealEvent[][] story =
        [
            [new DealEvent.ColleagueAsked("e1", author), new DealEvent.ColleagueAsked("e1", new("u-other"))],
            [new DealEvent.ColleagueAnswered("e1", ColleagueAnswer.Heard, "e5"), new DealEvent.EvidenceAdded("e5", "p1", deal.Deal.Evidence[1].What with { Text = "", Confirms = "e1" })],
            [new DealEvent.ColleagueAsked("e2", author)],
            [new DealEvent.ColleagueAnswered("e2", ColleagueAnswer.NotKnown, null), new DealEvent.EvidenceLinked("e2", new(author, new(2026, 11, 3), "p2"))],
            [new DealEvent.EvidenceLinked("e5", new(MetOn: new(2026, 11, 4)))],
        ];
        foreach (var events in story)
        {
            deal = await _house.SaveAsync(deal, events);
            asItWas.Add(deal.Deal);
        }

        Assert.Equal(4, (await HeaderAsync()).GetInt32("format"));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in (await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default)).Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        Assert.Equal(("e5", ColleagueAnswer.Heard), (replayed.Evidence[0].Asks[0].Became, replayed.Evidence[0].Asks[0].Answer));
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await CoachedDeal.LiveAsync(_house);
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await _house.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }

    private async Task<Row> HeaderAsync() => (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header);
}
