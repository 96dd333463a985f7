using System.Diagnostics.Metrics;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Operating;

/// <summary>What is told about turns: how long they took, how they ended, and how often they called the storage.</summary>
internal sealed class TurnMeter
{
    public const string MeterName = "KeyAccountBot";
    public const string Duration = "keyaccountbot.turn.duration";
    public const string StorageCalls = "keyaccountbot.turn.storage_calls";

    public const string StorageWaits = "keyaccountbot.turn.storage_waits";

    private static readonly InstrumentAdvice<int> Few = new() { HistogramBucketBoundaries = [0, 1, 2, 3, 4, 5, 6, 8, 12, 20, 50] };

    private readonly Histogram<double> _durations;
    private readonly Histogram<int> _storageCalls;
    private readonly Histogram<int> _storageWaits;

    public TurnMeter(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _durations = meter.CreateHistogram(
            Duration, "s", "Turns by kind and outcome, until the last reply is sent or kept", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 2, 3, 5, 10, 15],
            });
        _storageCalls = meter.CreateHistogram(StorageCalls, "{call}", "Calls to the storage in one turn, those made at the same time one each", advice: Few);
        _storageWaits = meter.CreateHistogram(StorageWaits, "{wait}", "Waits for the storage in one turn: calls that overlap are one", advice: Few);
    }

    public void Ended(string kind, string outcome, TimeSpan took, RowCalls calls)
    {
        _durations.Record(took.TotalSeconds, new("kind", kind), new("outcome", outcome));
        _storageCalls.Record(calls.Count, new KeyValuePair<string, object?>("kind", kind));
        _storageWaits.Record(calls.Waits, new KeyValuePair<string, object?>("kind", kind));
    }
}
