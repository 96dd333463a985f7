using System.Diagnostics.Metrics;

namespace KeyAccountBot.Bot.Operating;

/// <summary>What is told about calls to Teams.</summary>
internal sealed class ChannelMeter
{
    public const string CallDuration = "keyaccountbot.teams.call.duration";
    public const string WaitDuration = "keyaccountbot.teams.wait.duration";
    public const string CallsWithoutRoom = "keyaccountbot.teams.calls_without_room";

    /// <summary>In place of a status.</summary>
    public const string NoAnswer = "none";

    /// <summary>A wait for room among the calls that Teams allows.</summary>
    public const string Pace = "pace";

    /// <summary>A wait before a call is repeated.</summary>
    public const string Repeat = "repeat";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.03, 0.1, 0.2, 0.5, 1, 2, 5, 10] };

    private readonly Histogram<double> _calls;
    private readonly Histogram<double> _waits;
    private readonly Counter<int> _withoutRoom;

    public ChannelMeter(IMeterFactory meters)
    {
        var meter = meters.Create(TurnMeter.MeterName);
        _calls = meter.CreateHistogram(CallDuration, "s", "Tries of calls to Teams by operation and status", advice: Seconds);
        _waits = meter.CreateHistogram(WaitDuration, "s", "Waits before calls to Teams by reason", advice: Seconds);
        _withoutRoom = meter.CreateCounter<int>(CallsWithoutRoom, "{call}", "Calls to Teams that were not made: the wait would have been too long");
    }

    public void Called(string operation, string status, TimeSpan took) => _calls.Record(took.TotalSeconds, new("operation", operation), new("status", status));

    public void Waits(string reason, TimeSpan wait) => _waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("reason", reason));

    public void NoRoom() => _withoutRoom.Add(1);
}
