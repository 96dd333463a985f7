using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Books.Pipeline;

/// <summary>The stores of deals, lists and pipelines on any engine, with a watch on what they ask of it.</summary>
internal sealed class CountedHouse
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    public CountedHouse(IRows engine)
    {
        Engine = engine;
        Rows = new(engine);
        Books = new(Rows);
        Deals = new(Rows, Books);
        Shelf = new(Deals, Books);
        Pipeline = new(Rows, Deals, Books);
        Counting = new(Rows, Deals);
    }

    public IRows Engine { get; }

    public WatchedRows Rows { get; }

    public BookIndex Books { get; }

    public DealStore Deals { get; }

    public DealShelf Shelf { get; }

    public BookPipeline Pipeline { get; }

    public PipelineCount Counting { get; }

    public BookRules Rules { get; set; } = BookRules.Default;

    public async Task<LoadedDeal> OpenAsync(int number, string name, BookId book, decimal? amount = null, string currency = "CNY", LocalDate? close = null, Member? owner = null)
    {
        var opened = new DealEvent.Opened(
            new DealHeader(name, null, amount is { } a ? new Money(a, currency) : null, close), book, owner ?? Some.Ana, "Asia/Shanghai", []);
        var stamp = Some.Stamp(opened.Owner);
        var deal = DealReplay.Open(Some.Tenant, Some.Id(number), opened, stamp);
        return (await Deals.OpenAsync(deal, opened, stamp, $"open {number}", default)).Deal!;
    }

    public async Task<LoadedDeal> SaveAsync(LoadedDeal loaded, params DealEvent[] events)
    {
        var result = await Deals.SaveAsync(loaded, Rules, events, Some.Stamp(Some.Ana, (int)loaded.Deal.Revision), $"activity {loaded.Deal.Revision}", default);
        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        return result.Deal!;
    }

    public Task<LoadedDeal> MoveToAsync(LoadedDeal deal, Stage stage) => SaveAsync(deal, new DealEvent.StageMoved(deal.Deal.Stage, stage, null, []));

    public Task<bool> StepAsync(BookId book) => Counting.StepAsync(Some.Tenant, book, Today, _ => Task.FromResult(Rules), default);

    /// <returns>Steps that had something to do.</returns>
    public async Task<int> CountAsync(BookId book)
    {
        var steps = 0;
        while (await StepAsync(book))
        {
            Assert.True(++steps < 1000, "It never ends.");
        }

        return steps;
    }

    public Task<PipelineReading> ReadAsync(BookId book) => Pipeline.ReadAsync(Some.Tenant, book, Rules, Today, 5, default);

    /// <summary>The figures in words, as read now: <c>R1 2 (5 CNY), R3 1 (?)</c>.</summary>
    public async Task<string> StagesAsync(BookId book) => (await ReadAsync(book)).Totals is not { } totals ? "being counted"
        : string.Join(", ", Enum.GetValues<Stage>().Select(s => (Stage: s, Tally: totals[PipelineCell.Of(s)])).Where(s => s.Tally.Deals > 0)
            .Select(s => $"{s.Stage} {s.Tally.Deals} ({string.Join(" + ", s.Tally.Amounts.Select(a => $"{a.Amount} {a.Currency}").Concat(s.Tally.Unknown > 0 ? [$"{s.Tally.Unknown} ?"] : []))})"));

    public async Task<IReadOnlyList<string>> ListedAsync(BookId book, PipelineCell cell) =>
        [.. (await Pipeline.ListAsync(Some.Tenant, book, cell, null, Today, 100, default)).Deals.Select(h => h.WithoutAnswers.Header.Name)];

    public async Task<IReadOnlyList<Row>> StoredAsync(BookId book, string prefix) =>
        await Engine.QueryAllAsync(RowQuery.Prefix(RowTable.Books, BookIndex.Partition(Some.Tenant, book), prefix), default);

    /// <summary>What the figures are when every deal row is read: what they must always come to.</summary>
    public async Task<PipelineTotals> TruthAsync(BookId book, params int[] numbers)
    {
        var totals = PipelineTotals.Empty;
        foreach (var number in numbers)
        {
            var head = await Deals.HeadAsync(Some.Tenant, Some.Id(number), default);
            totals = totals.With(null, head is null || !BookIndex.BooksOf(head.WithoutAnswers).Contains(book) ? null : PipelineFacts.Of(head));
        }

        return totals;
    }

    public static string Text(PipelineTotals? totals) => totals is null ? "none" : string.Join('\n', totals.Cells
        .Select(c => $"{c.Key} {c.Value.Deals} {string.Join(' ', c.Value.Sums.Select(s => $"{s.Value.Deals}x{s.Value.Amount:0.##}{s.Key}"))}").Order(StringComparer.Ordinal)
        .Concat(totals.Owners.Select(o => $"{o.Key} {o.Value}").Order(StringComparer.Ordinal)));
}
