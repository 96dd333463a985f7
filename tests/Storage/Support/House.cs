using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.Sqlite;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>The stores of deals and lists on a real file, with a watch on what they ask of it.</summary>
internal sealed class House : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly SqliteRows _engine;

    public House(int largestPage = 1000)
    {
        _engine = SqliteRows.Open(_database.Options);
        Rows = new(_engine) { LargestPage = largestPage };
        Books = new(Rows);
        Deals = new(Rows, Books);
        Shelf = new(Deals, Books);
    }

    /// <summary>What is stored, past the watch.</summary>
    public IRows Engine => _engine;

    public WatchedRows Rows { get; }

    public BookIndex Books { get; }

    public DealStore Deals { get; }

    public DealShelf Shelf { get; }

    /// <summary>Opens a deal by the activity <c>open</c>.</summary>
    public async Task<LoadedDeal> OpenAsync(DealEvent.Opened opened, DealId? id = null, TenantId? tenant = null)
    {
        var stamp = Some.Stamp(opened.Owner);
        var deal = DealReplay.Open(tenant ?? Some.Tenant, id ?? Some.Deal, opened, stamp);
        var result = await Deals.OpenAsync(deal, opened, stamp, "open", default);
        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        return result.Deal!;
    }

    public async Task<LoadedDeal> LoadAsync(DealId? id = null, TenantId? tenant = null)
    {
        var loaded = await Deals.LoadAsync(tenant ?? Some.Tenant, id ?? Some.Deal, default);
        Assert.NotNull(loaded);
        return loaded;
    }

    /// <summary>Saves the events in one turn, by an activity that no other has.</summary>
    public async Task<LoadedDeal> SaveAsync(LoadedDeal loaded, Stamp stamp, params DealEvent[] events)
    {
        var result = await Deals.SaveAsync(loaded, BookRules.Default, events, stamp, $"activity {loaded.Deal.Revision}", default);
        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        return result.Deal!;
    }

    public Task<LoadedDeal> SaveAsync(LoadedDeal loaded, params DealEvent[] events) =>
        SaveAsync(loaded, Some.Stamp(Some.Ana, (int)loaded.Deal.Revision), events);

    /// <summary>The list of a book as it is stored: <c>name phase</c>.</summary>
    public async Task<IReadOnlyList<string>> ListedAsync(BookId book, bool? open = null) =>
        [.. (await Books.ListAsync(Some.Tenant, book, open, 10_000, default)).Select(s => $"{s.Name} {s.Phase}")];

    /// <summary>The names a reader of the book's list is shown, after repairs.</summary>
    public async Task<IReadOnlyList<string>> ShownAsync(BookId book, Instant? now = null)
    {
        var listed = await Books.ListAsync(Some.Tenant, book, null, 10_000, default);
        var page = await Shelf.ReadAsync(Some.Tenant, book, listed, now ?? Some.Start, default);
        return [.. page.Select(h => h.WithoutAnswers.Header.Name)];
    }

    public async Task<IReadOnlyList<Row>> StoredAsync(RowTable table, string partition) =>
        await _engine.QueryAllAsync(new(table, partition), default);

    /// <summary>The summaries of a list as they are stored.</summary>
    public async Task<IReadOnlyList<Row>> SummariesAsync(string partition) =>
        await _engine.QueryAllAsync(RowQuery.Prefix(RowTable.Books, partition, "deal|"), default);

    public Task<IReadOnlyList<Row>> StoredAsync(DealId? id = null) => StoredAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, id ?? Some.Deal));

    /// <summary>Past the engine: for what it never writes.</summary>
    public void Ask(string sql)
    {
        using var other = _database.Connect();
        other.Ask(sql);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _database.Dispose();
    }
}
