using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bench.Reminders;

/// <summary>An engine and how often it was called.</summary>
internal sealed class CountedRows(IRows engine) : IRows
{
    private long _calls;

    public long Calls => Interlocked.Read(ref _calls);

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return engine.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return engine.QueryAsync(query, cancellationToken);
    }

    public Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return engine.TransactAsync(table, partition, operations, cancellationToken);
    }
}
