using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>
/// The pipeline of a book: its figures, the deals most worth a manager's time, and the lists behind the figures. Reading costs the same
/// however many deals the book has; what is behind is counted by <see cref="PipelineCount"/>.
/// </summary>
public sealed class BookPipeline(IRows rows, DealStore deals, BookIndex books)
{
    /// <summary>More than are shown, because some may turn out to be worth less by now.</summary>
    private const int Ranked = 10;

    /// <summary>Who counts this often while it is read will be done in a moment.</summary>
    private const int Attempts = 4;

    /// <summary>The figures as they are now, and the deals to look at. Two waits; nothing is written.</summary>
    /// <param name="rules">Of the book.</param>
    /// <param name="most">Deals to look at.</param>
    public async Task<PipelineReading> ReadAsync(
        TenantId tenant, BookId book, BookRules rules, LocalDate today, int most, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await TryReadAsync(tenant, book, rules, today, most, isLast: attempt == Attempts, cancellationToken) is { } reading)
            {
                return reading;
            }
        }
    }

    /// <returns>Null when it was counted meanwhile: figures of one count and entries of another do not go together.</returns>
    private async Task<PipelineReading?> TryReadAsync(
        TenantId tenant, BookId book, BookRules rules, LocalDate today, int most, bool isLast, CancellationToken cancellationToken)
    {
        var partition = BookIndex.Partition(tenant, book);
        var first = RowQuery.Prefix(RowTable.Books, partition, PipelineKeys.WorthPrefix) with { PageSize = Ranked };
        var (reading, ranking) = (PipelineState.ReadAsync(rows, partition, today, cancellationToken), rows.QueryAsync(first, cancellationToken));
        var (state, ranked) = (await reading, await ranking);
        var (totals, stored) = (state.Stored.Totals, state.Stored);
        if (!stored.IsWhole)
        {
            return new(null, totals.All.Deals, [], IsBehind: true);
        }

        var ids = state.Waiting.Concat(ranked.Rows.Select(PipelineKeys.DealOf)).Distinct().ToList();
        var truths = await PipelineTruth.ReadAsync(rows, deals, tenant, book, ids, cancellationToken);
        if (!isLast && truths.Any(t => t.MayBeNewerThan(stored)) && await IsCountedSinceAsync(partition, stored, cancellationToken))
        {
            return null;
        }

        var top = truths
            .Where(t => t is { Head: not null, Facts: not null })
            .Select(t => new RankedDeal(t.Head!, t.Facts!, DealWorth.Of(t.Facts!, today)))
            .Where(t => t.Worth.Score > 0)
            .OrderByDescending(t => t.Worth.Score).ThenBy(t => t.Facts.Close is null).ThenBy(t => t.Facts.Close).ThenBy(t => t.Head.WithoutAnswers.Id.Value)
            .Take(most);
        totals = truths.Aggregate(totals, (sums, t) => sums.With(t.Counted?.Facts, t.Facts));
        var outdated = stored.Cursor is not null || stored.Rules != rules.Mark;
        var waiting = state.Waiting.ToHashSet();
        return new(totals, totals.All.Deals, [.. top], state.IsBehind || outdated)
        {
            IsCatchingUp = state.HasMore || outdated,
            Unmarked = [.. truths.Where(t => !waiting.Contains(t.Deal) && PipelineDeal.HasMoved(t.Counted?.Facts, t.Facts)).Select(t => t.Deal)],
        };
    }

    /// <summary>Has deals counted anew.</summary>
    /// <returns>The fault that kept it from being said; nothing is lost but the time until somebody looks again.</returns>
    public Task<StorageFault?> MarkAsync(TenantId tenant, BookId book, IReadOnlyList<DealId> moved) => books.MarkAsync(tenant, book, moved);

    private async Task<bool> IsCountedSinceAsync(string partition, StoredTotals stored, CancellationToken cancellationToken) =>
        (await rows.GetAsync(RowTable.Books, partition, PipelineKeys.Totals, cancellationToken))?.ETag != stored.ETag;

    /// <summary>A page of the deals behind a number, the next close date first; what is not there any more is left out.</summary>
    /// <param name="from">From the page before; null for the first.</param>
    public async Task<PipelinePage> ListAsync(
        TenantId tenant, BookId book, PipelineCell cell, string? from, LocalDate today, int count, CancellationToken cancellationToken)
    {
        var (partition, prefix) = (BookIndex.Partition(tenant, book), PipelineKeys.Cell(cell));
        var reading = PipelineState.ReadAsync(rows, partition, today, cancellationToken);
        var query = RowQuery.Prefix(RowTable.Books, partition, prefix) with { From = prefix + from, PageSize = count + 1 };
        List<Row> found = [];
        do
        {
            var page = await rows.QueryAsync(query, cancellationToken);
            found.AddRange(page.Rows);
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null && found.Count <= count);

        var next = found.Count > count ? found[count].Key[prefix.Length..] : null;
        var ids = found.Take(count).Select(PipelineKeys.DealOf).ToList();
        var heads = await Task.WhenAll(ids.Select(id => deals.HeadAsync(tenant, id, cancellationToken).UnlessCorruptAsync()));
        var there = heads.OfType<DealHead>().Where(h => PipelineTruth.Counts(book, h) is { } facts && cell.Holds(facts)).ToList();
        var fault = there.Count < ids.Count
            ? await books.MarkAsync(tenant, book, ids.Except(there.Select(h => h.WithoutAnswers.Id))) : null;
        var state = await reading;
        return new(there, next, state.Stored.Totals, state.IsBehind || fault is not null, fault);
    }
}

/// <param name="Totals">Null while the book is counted for the first time.</param>
/// <param name="Counted">How many deals were counted so far.</param>
/// <param name="Top">The most worth a manager's time first.</param>
/// <param name="IsBehind">There is something to count: <see cref="PipelineCount"/> should be run.</param>
public sealed record PipelineReading(PipelineTotals? Totals, int Counted, IReadOnlyList<RankedDeal> Top, bool IsBehind)
{
    /// <summary>More changed than one reading takes in, or the book's rules did: the figures are of a moment ago.</summary>
    public bool IsCatchingUp { get; init; }

    /// <summary>Deals that moved and have no mark, because a save was cut short: <see cref="BookPipeline.MarkAsync"/> gives them one.</summary>
    public IReadOnlyList<DealId> Unmarked { get; init; } = [];
}

public sealed record RankedDeal(DealHead Head, PipelineDeal Facts, DealWorth Worth);

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Totals">As counted last.</param>
/// <param name="IsBehind">As <see cref="PipelineReading.IsBehind"/>.</param>
/// <param name="Fault">Why it could not be said that the list is behind, to be logged.</param>
public sealed record PipelinePage(IReadOnlyList<DealHead> Deals, string? Next, PipelineTotals Totals, bool IsBehind, StorageFault? Fault);
