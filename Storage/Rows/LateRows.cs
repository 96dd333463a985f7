namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// An engine that is opened when it is first needed. Where that fails, the call fails, and the next one tries again: a bot that
/// started while its storage was away goes on by itself once it is back.
/// </summary>
public sealed class LateRows(Func<IRows> open) : IRows, IDisposable
{
    private readonly Lock _opening = new();
    private volatile IRows? _rows;
    private bool _disposed;

    /// <exception cref="StorageUnavailableException">It cannot be opened now.</exception>
    public void Open() => Opened();

    public async Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) =>
        await Opened().GetAsync(table, partition, key, cancellationToken);

    public async Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken) =>
        await Opened().QueryAsync(query, cancellationToken);

    public async Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        await Opened().TransactAsync(table, partition, operations, cancellationToken);

    public void Dispose()
    {
        lock (_opening)
        {
            _disposed = true;
            (_rows as IDisposable)?.Dispose();
        }
    }

    private IRows Opened()
    {
        if (_rows is { } rows)
        {
            return rows;
        }

        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _rows ??= open();
        }
    }
}
