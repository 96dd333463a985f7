using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// Measures every call to an engine, whichever it is, and counts it for the work that made it (<see cref="RowCalls"/>). Tags are names of
/// tables, operations and outcomes: few values, and none of them a person's.
/// </summary>
public sealed class MeteredRows : IRows
{
    public const string MeterName = "KeyAccountBot.Storage";
    public const string CallDuration = "keyaccountbot.storage.call.duration";

    private static readonly string[] Tables = [.. Enum.GetNames<RowTable>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Faults = [.. Enum.GetValues<StorageFault>().Select(NameOf)];

    private readonly IRows _engine;
    private readonly Histogram<double> _calls;

    public MeteredRows(IRows engine, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _engine = engine;
        _calls = meters.Create(MeterName).CreateHistogram(
            CallDuration, "s", "Calls to the storage by table, operation and outcome", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
            });
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) => MeasureAsync(
        table, "get", (_engine, table, partition, key, cancellationToken), static call => call._engine.GetAsync(call.table, call.partition, call.key, call.cancellationToken));

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return MeasureAsync(query.Table, "query", (_engine, query, cancellationToken), static call => call._engine.QueryAsync(call.query, call.cancellationToken));
    }

    public Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) => MeasureAsync(
        table,
        "transact",
        (_engine, table, partition, operations, cancellationToken),
        static call => call._engine.TransactAsync(call.table, call.partition, call.operations, call.cancellationToken));

    private async Task<T> MeasureAsync<TCall, T>(RowTable table, string operation, TCall call, Func<TCall, Task<T>> make)
    {
        var calls = RowCalls.Current;
        calls?.Began();
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await make(call);
            outcome = result is TransactResult { IsCommitted: false } ? "conflict" : "ok";
            return result;
        }
        catch (Exception e) when (Outcome(e) is { } known)
        {
            outcome = known;
            throw;
        }
        finally
        {
            calls?.Ended();
            _calls.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds, new("table", Tables[(int)table]), new("operation", operation), new("outcome", outcome));
        }
    }

    private static string? Outcome(Exception exception) => exception switch
    {
        StorageUnavailableException { Fault: var fault } => Faults[(int)fault],
        CorruptRowException => "corrupt_row",
        OperationCanceledException => "cancelled",
        _ => null,
    };

    private static string NameOf(StorageFault fault) => fault switch
    {
        StorageFault.ReadOnly => "read_only",
        StorageFault.CannotOpen => "cannot_open",
        StorageFault.NewerFormat => "newer_format",
        StorageFault.DeviceError => "device_error",
        _ => fault.ToString().ToLowerInvariant(),
    };
}
