using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>
/// An engine whose calls take a moment. A file, or an emulator beside it, may answer before the next call is made, so that calls made together
/// would be counted as one after the other; on a distant engine they overlap.
/// </summary>
internal sealed class OverlappingRows(IRows engine) : IRows
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);

    public async Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await engine.GetAsync(table, partition, key, cancellationToken);
    }

    public async Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await engine.QueryAsync(query, cancellationToken);
    }

    public async Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await engine.TransactAsync(table, partition, operations, cancellationToken);
    }

    private static Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Moment, TimeProvider.System, cancellationToken);
}
