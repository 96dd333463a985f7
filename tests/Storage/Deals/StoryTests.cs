using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>What holds of every part of a deal: it is loaded as it was saved, the log rebuilds it, words are in text rows alone, and rows of a released version are read.</summary>
public abstract class StoryTests : IDisposable
{
    private protected House House { get; } = new();

    /// <summary>The rows of the story as a released version wrote them.</summary>
    protected abstract string Fixture { get; }

    /// <summary>What happens to the deal, a turn each. Its rows are the fixture: what is told here stays as it is.</summary>
    protected abstract IEnumerable<DealEvent[]> Story { get; }

    /// <summary>Pieces of all that somebody typed in it.</summary>
    protected abstract string[] Typed { get; }

    public void Dispose()
    {
        House.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_is_loaded_as_it_was_saved_and_the_log_rebuilds_it()
    {
        var asItWas = await LiveAsync();
        await AssertRebuiltAsync(asItWas);
        DealText.AssertSame(asItWas[^1], (await House.LoadAsync()).Deal);
    }

    /// <summary>What a save leaves in memory is what the next turn works on.</summary>
    [Fact]
    public async Task It_is_after_each_save_what_is_loaded_then()
    {
        var saved = await House.OpenAsync(Some.Opening());
        foreach (var events in Story)
        {
            saved = await House.SaveAsync(saved, events);
            var loaded = await House.LoadAsync();
            DealText.AssertSame(loaded.Deal, saved.Deal);
            Assert.Equal(loaded.ETag, saved.ETag);
            Assert.Equal(loaded.Lights, saved.Lights);
            Assert.Equal(loaded.TextIds.OrderBy(t => t.Value), saved.TextIds.OrderBy(t => t.Value));
            Assert.Equal(loaded.SeenRows.OrderBy(s => s.Key), saved.SeenRows.OrderBy(s => s.Key));
        }
    }

    [Fact]
    public async Task Words_stand_in_text_rows_only()
    {
        await LiveAsync();
        foreach (var row in await House.StoredAsync())
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !Typed.Any(row.AllText().Contains), row.Key);
        }
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await LiveAsync();
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await House.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await House.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }

    /// <summary>The deal at each revision of the story.</summary>
    protected async Task<IReadOnlyList<Deal>> LiveAsync()
    {
        var deal = await House.OpenAsync(Some.Opening());
        var asItWas = new List<Deal> { deal.Deal };
        foreach (var events in Story)
        {
            deal = await House.SaveAsync(deal, events);
            asItWas.Add(deal.Deal);
        }

        return asItWas;
    }

    /// <returns>The last of them, as the log has it.</returns>
    protected async Task<Deal> AssertRebuiltAsync(IReadOnlyList<Deal> asItWas)
    {
        var log = await House.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(asItWas.Count, log.Count);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        return replayed;
    }

    protected async Task EraseWordsAsync()
    {
        var texts = (await House.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await House.Engine.TransactAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);
    }

    protected async Task AssertCorruptAsync(string key, string property, string value)
    {
        var row = (await House.StoredAsync()).Single(r => r.Key == key);
        row.Properties[property] = value;
        await House.Engine.TransactAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Upsert(row.Key, row.Properties)], default);
        await Assert.ThrowsAsync<CorruptRowException>(() => House.LoadAsync());
    }

    protected async Task<int> FormatAsync() => (await House.StoredAsync()).Single(r => r.Key == DealKeys.Header).GetInt32("format");
}
