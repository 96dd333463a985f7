using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>The totals of a book and what they do not hold yet, read before any deal is: what is read of deals later is never older.</summary>
/// <param name="Marks">The first of them.</param>
/// <param name="Turned">Deals whose worth changed by time alone, the first of them.</param>
/// <param name="HasMore">There are more marks or turns than these.</param>
internal sealed record PipelineState(StoredTotals Stored, IReadOnlyList<Row> Marks, IReadOnlyList<Row> Turned, bool HasMore)
{
    private const int MostMarks = 40;
    private const int MostTurned = 20;

    public bool IsBehind => Marks.Count > 0 || Turned.Count > 0 || Stored.Cursor is not null;

    /// <summary>The deals to look at again.</summary>
    public IEnumerable<DealId> Waiting => Marks.Concat(Turned).Select(PipelineKeys.DealOf).Distinct();

    public static async Task<PipelineState> ReadAsync(IRows rows, string partition, LocalDate today, CancellationToken cancellationToken)
    {
        var figures = new RowQuery(RowTable.Books, partition, PipelineKeys.Totals, RowKeys.AfterPrefix(PipelineKeys.MarkPrefix)) { PageSize = MostMarks + 1 };
        var turns = PipelineKeys.TurnsBy(partition, today) with { PageSize = MostTurned };
        var (reading, turning) = (rows.QueryAsync(figures, cancellationToken), rows.QueryAsync(turns, cancellationToken));
        var (page, turned) = (await reading, await turning);
        var totals = page.Rows.FirstOrDefault(r => r.Key == PipelineKeys.Totals);
        return new(
            totals is null ? StoredTotals.None : StoredTotals.Read(totals),
            [.. page.Rows.Where(r => r.Key != PipelineKeys.Totals)],
            turned.Rows,
            page.Continuation is not null || turned.Continuation is not null);
    }
}
