using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>
/// Counts the deals of a book, a few at a time. Each step is one transaction that replaces the totals under their ETag, and with them all
/// that rests on them: of two that count at the same time one starts over, and nothing is ever counted twice.
/// </summary>
public sealed class PipelineCount(IRows rows, DealStore deals)
{
    /// <summary>Deals of one step. Most change a few rows; a step that has no room for all leaves the rest to the next.</summary>
    private const int Batch = 24;

    /// <summary>Of deals that were never counted, which need some ten rows each.</summary>
    private const int FirstCounted = 9;

    /// <summary>Marked deals first, then those whose worth time changed, then what was never counted, in the order of the list.</summary>
    /// <param name="rulesOf">Asked for deals that were judged by others, or by none: they are judged first, once.</param>
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> StepAsync(
        TenantId tenant, BookId book, LocalDate today, Func<BookId, Task<BookRules>> rulesOf, CancellationToken cancellationToken)
    {
        var partition = BookIndex.Partition(tenant, book);
        var state = await PipelineState.ReadAsync(rows, partition, today, cancellationToken);
        var rules = await rulesOf(book);
        var stored = state.Stored.Rules == rules.Mark && state.Stored.ETag is not null
            ? state.Stored
            : state.Stored with { Rules = rules.Mark, Cursor = StoredTotals.None.Cursor };
        if (stored == state.Stored && !state.IsBehind)
        {
            return false;
        }

        var waiting = state.Waiting.Take(Batch).ToList();
        var walk = await WalkAsync(partition, stored.Cursor, Math.Min(FirstCounted, Batch - waiting.Count), cancellationToken);
        var due = waiting.Concat(walk.Deals.Select(d => d.Deal)).Distinct();
        var truths = await PipelineTruth.ReadAsync(rows, deals, tenant, book, due, cancellationToken);
        truths = await Task.WhenAll(truths.Select(truth => JudgedAsync(truth, book, rulesOf, cancellationToken)));

        var step = new Step(stored, state.Marks, today);
        var done = truths.TakeWhile(step.Add).Select(t => t.Deal).ToHashSet();
        var (cursor, ended) = walk.After(stored.Cursor, done);
        var operations = step.Operations(cursor, ended);
        await rows.TransactOrRepeatAsync(RowTable.Books, partition, operations, cancellationToken);
        return true;
    }

    private async Task<Walk> WalkAsync(string partition, string? cursor, int count, CancellationToken cancellationToken)
    {
        if (cursor is null || count <= 0)
        {
            return new([], cursor is null);
        }

        var query = RowQuery.Prefix(RowTable.Books, partition, DealSummary.PrefixOf(open: true)) with { From = cursor, PageSize = count };
        var page = await rows.QueryAsync(query, cancellationToken);
        return new([.. page.Rows.Select(DealSummary.Read)], page.Continuation is null);
    }

    private async Task<PipelineTruth> JudgedAsync(
        PipelineTruth truth, BookId book, Func<BookId, Task<BookRules>> rulesOf, CancellationToken cancellationToken)
    {
        if (truth is not { Head: { } head, Facts: not null })
        {
            return truth;
        }

        var rules = await rulesOf(head.WithoutAnswers.Book);
        if (head.Judged.Verdict is not null && head.Judged.Rules == rules.Mark)
        {
            return truth;
        }

        var (judged, _) = await deals.JudgeAsync(head, rules, cancellationToken, counting: book);
        return truth with { Head = judged, Facts = PipelineTruth.Counts(book, judged) };
    }

    /// <summary>Deals of the list from the cursor on.</summary>
    private sealed record Walk(IReadOnlyList<DealSummary> Deals, bool IsLast)
    {
        /// <summary>Behind the last deal that was counted with all before it.</summary>
        public (string? Cursor, bool Ended) After(string? cursor, HashSet<DealId> done)
        {
            var counted = Deals.TakeWhile(d => done.Contains(d.Deal)).ToList();
            return IsLast && counted.Count == Deals.Count ? (null, cursor is not null)
                : (counted is [.., var last] ? last.Key + " " : cursor, false);
        }
    }

    /// <summary>What one transaction does.</summary>
    private sealed class Step(StoredTotals stored, IReadOnlyList<Row> marks, LocalDate today)
    {
        private readonly Dictionary<DealId, Row> _marks = marks.ToDictionary(PipelineKeys.DealOf);
        private readonly List<RowOperation> _operations = [];
        private PipelineTotals _totals = stored.Totals;

        /// <returns>False when there is no room for it any more.</returns>
        public bool Add(PipelineTruth truth)
        {
            var now = truth.Facts is { } facts ? PipelineEntry.Of(truth.Deal, facts, DealWorth.Of(facts, today), stored.Step + 1) : null;
            var (before, after) = (truth.Counted?.Keys ?? [], now?.Keys ?? []);
            List<RowOperation> operations =
            [
                .. before.Except(after).Select(key => RowOperation.Delete(key)),
                .. after.Except(before).Select(key => RowOperation.Upsert(key, new())),
            ];
            if (now is null ? truth.Counted is not null : !now.SaysTheSameAs(truth.Counted))
            {
                operations.Add(now is null ? RowOperation.Delete(PipelineKeys.Entry(truth.Deal)) : RowOperation.Upsert(PipelineKeys.Entry(truth.Deal), now.Write()));
            }

            if (_marks.TryGetValue(truth.Deal, out var mark))
            {
                // Marked again since: it may have changed after it was read here.
                operations.Add(RowOperation.Delete(mark.Key, mark.ETag));
            }

            if (_operations.Count + operations.Count >= RowLimits.MaxOperations)
            {
                return false;
            }

            _operations.AddRange(operations);
            _totals = _totals.With(truth.Counted?.Facts, truth.Facts);
            return true;
        }

        public IReadOnlyList<RowOperation> Operations(string? cursor, bool ended) =>
            [(stored with { Totals = _totals, Cursor = cursor, IsWhole = stored.IsWhole || ended, Step = stored.Step + 1 }).Write(), .. _operations];
    }
}
