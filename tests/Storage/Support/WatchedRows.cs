using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>Rows of another engine that are watched and, at a chosen call, fail.</summary>
internal sealed class WatchedRows(IRows inner) : IRows
{
    private readonly List<string> _calls = [];

    /// <summary>Pages no larger than this, so that a small deal has several.</summary>
    public int LargestPage { get; init; } = 1000;

    /// <summary>What happens to a call, by its number from 1 on and its description.</summary>
    public Func<int, string, Mishap> Mishaps { get; set; } = (_, _) => Mishap.None;

    /// <summary>Runs before a call is handed on.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary><c>get</c>, <c>query</c> or <c>write</c> with the table, in the order in which they came.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public void Forget() => _calls.Clear();

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) =>
        CallAsync($"get {table}", () => inner.GetAsync(table, partition, key, cancellationToken));

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken) => CallAsync(
        $"query {query.Table}",
        () => inner.QueryAsync(query with { PageSize = Math.Min(query.PageSize, LargestPage) }, cancellationToken));

    public Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        CallAsync($"write {table}", () => inner.TransactAsync(table, partition, operations, cancellationToken));

    private async Task<T> CallAsync<T>(string call, Func<Task<T>> hand)
    {
        Mishap mishap;
        lock (_calls)
        {
            _calls.Add(call);
            mishap = Mishaps(_calls.Count, call);
        }

        await Before(call);
        if (mishap is Mishap.NotDone or Mishap.NotDoneUnknown)
        {
            throw Fault(unknown: mishap == Mishap.NotDoneUnknown);
        }

        var result = await hand();
        return mishap == Mishap.DoneUnknown ? throw Fault(unknown: true) : result;
    }

    private static StorageUnavailableException Fault(bool unknown) => new(StorageFault.DeviceError, "made to fail") { OutcomeUnknown = unknown };
}

public enum Mishap
{
    None,

    /// <summary>Fails, and it is known that nothing was done.</summary>
    NotDone,

    /// <summary>Fails without being done, and does not say so.</summary>
    NotDoneUnknown,

    /// <summary>Is done, and fails all the same.</summary>
    DoneUnknown,
}
