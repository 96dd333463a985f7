using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bench.Pipelines;

/// <summary>Counts what is asked of an engine.</summary>
internal sealed class CountedRows(IRows engine) : IRows
{
    private int _calls;
    private int _rows;

    /// <summary>Since the last time.</summary>
    public (int Calls, int Rows) Take() => (Interlocked.Exchange(ref _calls, 0), Interlocked.Exchange(ref _rows, 0));

    public async Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        var row = await engine.GetAsync(table, partition, key, cancellationToken);
        Interlocked.Add(ref _rows, row is null ? 0 : 1);
        return row;
    }

    public async Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        var page = await engine.QueryAsync(query, cancellationToken);
        Interlocked.Add(ref _rows, page.Rows.Count);
        return page;
    }

    public Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return engine.TransactAsync(table, partition, operations, cancellationToken);
    }
}
