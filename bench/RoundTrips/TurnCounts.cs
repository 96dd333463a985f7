using System.Diagnostics.Metrics;
using KeyAccountBot.Bot.Operating;

namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>Reads the counts of the last turn from the meter of one bot.</summary>
internal sealed class TurnCounts : IDisposable
{
    private readonly MeterListener _listener = new();
    private volatile int _calls;
    private volatile int _waits;

    public TurnCounts(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name is TurnMeter.StorageCalls or TurnMeter.StorageWaits)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Keep(instrument, value));
        _listener.Start();
    }

    public (int Calls, int Waits) Last => (_calls, _waits);

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, int value)
    {
        if (instrument.Name == TurnMeter.StorageCalls)
        {
            _calls = value;
        }
        else
        {
            _waits = value;
        }
    }
}
