using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.Support;

/// <summary>The engine, which a test can make fail at one of the calls that follow.</summary>
internal sealed class FaultyRows(IRows engine) : IRows, IDisposable
{
    private int _calls;
    private int _failing;

    public IRows Engine => engine;

    /// <summary>Calls since the last <see cref="FailAt"/>.</summary>
    public int Calls => _calls;

    /// <summary>Asked at every call, on the caller's stack, whether it fails; the word says what it does, and with which table.</summary>
    public Func<string, bool>? Fails { get; set; }

    /// <summary>What the failing call says of itself: a commit that may have happened, or one that did not.</summary>
    public bool OutcomeUnknown { get; set; }

    /// <summary>Each call takes a moment, as over a network; the file answers within the call.</summary>
    public bool TakesTime { get; set; }

    /// <summary>Somebody else saves a deal, or an account, just before each time the bot would.</summary>
    public bool Contends { get; set; }

    /// <summary>The call of this number from now on fails; 0 for none.</summary>
    public void FailAt(int number) => (_calls, _failing) = (0, number);

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) =>
        CallAsync($"get {table}", false, () => engine.GetAsync(table, partition, key, cancellationToken));

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken) =>
        CallAsync($"query {query.Table}", false, () => engine.QueryAsync(query, cancellationToken));

    public async Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        if (Contends && await engine.GetAsync(table, partition, "deal", cancellationToken) is { } header)
        {
            await engine.TransactAsync(table, partition, [RowOperation.Replace("deal", header.Properties, header.ETag)], cancellationToken);
        }

        return await CallAsync($"write {table}", OutcomeUnknown, () => engine.TransactAsync(table, partition, operations, cancellationToken));
    }

    public void Dispose() => (engine as IDisposable)?.Dispose();

    private async Task<T> CallAsync<T>(string call, bool done, Func<Task<T>> hand)
    {
        var isToFail = Fails?.Invoke(call) == true;
        isToFail |= Interlocked.Increment(ref _calls) == _failing;
        if (TakesTime)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        if (!isToFail)
        {
            return await hand();
        }

        if (done)
        {
            await hand();
        }

        throw new StorageUnavailableException(StorageFault.DeviceError, "made to fail") { OutcomeUnknown = done };
    }
}
