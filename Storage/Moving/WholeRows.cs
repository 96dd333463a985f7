using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <summary>
/// Keeps a bot away from data that is half moved: what people saved there would be lost when the move goes on. The first call that reaches the
/// storage looks for the mark of an unfinished move; while there is one, every call fails with <see cref="StorageFault.Unfinished"/>.
/// </summary>
/// <param name="name">Where the data is, for people.</param>
public sealed class WholeRows(IRows engine, string name) : IRows, IDisposable
{
    private readonly MoveMark _mark = new(engine);
    private volatile bool _isWhole;

    /// <exception cref="StorageUnavailableException">A move is unfinished, or it cannot be read whether one is.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!_isWhole && await _mark.ReadAsync(cancellationToken) is { } source)
        {
            throw new StorageUnavailableException(
                StorageFault.Unfinished, $"{name} is the target of an unfinished move from {source}. Start move-data again to finish it, or set the bot to {source}.");
        }

        _isWhole = true;
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        return _isWhole ? engine.GetAsync(table, partition, key, cancellationToken) : CheckedAsync();

        async Task<Row?> CheckedAsync()
        {
            await CheckAsync(cancellationToken);
            return await engine.GetAsync(table, partition, key, cancellationToken);
        }
    }

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        return _isWhole ? engine.QueryAsync(query, cancellationToken) : CheckedAsync();

        async Task<RowPage> CheckedAsync()
        {
            await CheckAsync(cancellationToken);
            return await engine.QueryAsync(query, cancellationToken);
        }
    }

    public Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        return _isWhole ? engine.TransactAsync(table, partition, operations, cancellationToken) : CheckedAsync();

        async Task<TransactResult> CheckedAsync()
        {
            await CheckAsync(cancellationToken);
            return await engine.TransactAsync(table, partition, operations, cancellationToken);
        }
    }

    public void Dispose() => (engine as IDisposable)?.Dispose();
}
