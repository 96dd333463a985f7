using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace KeyAccountBot.Conversations.Support;

/// <summary>One measurement.</summary>
/// <param name="Tags">Names and values in their order: <c>kind=card outcome=answered</c>.</param>
internal sealed record Measurement(string Instrument, double Value, string Tags);

/// <summary>Listens to the instruments of one bot from now on.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measurement> _all = [];

    public Measured(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name.StartsWith("keyaccountbot.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measurement> All => [.. _all];

    public IEnumerable<Measurement> Of(string instrument) => _all.Where(m => m.Instrument == instrument);

    public void Clear() => _all.Clear();

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        List<string> named = [];
        foreach (var (name, tag) in tags)
        {
            named.Add($"{name}={tag}");
        }

        _all.Enqueue(new(instrument.Name, value, string.Join(' ', named)));
    }
}
