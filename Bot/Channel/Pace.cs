namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Keeps this instance's calls within its share of what Teams allows, per conversation and per tenant. Calls have their moment in the order
/// in which they ask; what cannot wait that long has none, and takes nobody's place. A conversation that is silent for an hour is forgotten.
/// </summary>
internal sealed class Pace(int instances, ChannelClock clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly CallLimit[] _sends = [.. CallLimit.Sends.Select(l => l.Among(instances))];
    private readonly CallLimit[] _reads = [.. CallLimit.Reads.Select(l => l.Among(instances))];
    private readonly CallLimit[] _tenant = [.. CallLimit.Tenant.Select(l => l.Among(instances))];
    private readonly Dictionary<Key, CallLog> _logs = [];
    private readonly Lock _gate = new();
    private readonly long _start = clock.Time.GetTimestamp();
    private long _swept;

    private enum Kind
    {
        Tenant,
        Send,
        Read,
    }

    /// <summary>Conversations and tenants that are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate)
            {
                return _logs.Count;
            }
        }
    }

    /// <summary>Reserves the first moment that is free.</summary>
    /// <param name="thread">Empty when the call belongs to no conversation.</param>
    /// <param name="patience">The longest wait.</param>
    /// <param name="wait">How long to wait; when it is longer than that, nothing was reserved.</param>
    public bool TryReserve(string tenant, string thread, bool reads, TimeSpan patience, out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = clock.Time.GetElapsedTime(_start).Ticks;
            Sweep(now);
            var ofTenant = LogOf(new(Kind.Tenant, tenant, ""), _tenant);
            var ofThread = thread.Length == 0 ? null : LogOf(new(reads ? Kind.Read : Kind.Send, tenant, thread), reads ? _reads : _sends);
            var at = Earliest(ofTenant, ofThread, now);
            wait = TimeSpan.FromTicks(at - now);
            if (wait > patience)
            {
                return false;
            }

            ofTenant.Add(at, now);
            ofThread?.Add(at, now);
            return true;
        }
    }

    private static long Earliest(CallLog tenant, CallLog? thread, long from)
    {
        var at = from;
        while (true)
        {
            var next = tenant.Earliest(thread?.Earliest(at) ?? at);
            if (next == at)
            {
                return at;
            }

            at = next;
        }
    }

    private CallLog LogOf(Key key, CallLimit[] limits)
    {
        if (!_logs.TryGetValue(key, out var log))
        {
            _logs[key] = log = new(limits);
        }

        return log;
    }

    private void Sweep(long now)
    {
        if (now - _swept < SweepEvery.Ticks)
        {
            return;
        }

        _swept = now;
        foreach (var (key, log) in _logs)
        {
            if (log.IsIdle(now))
            {
                _logs.Remove(key);
            }
        }
    }

    private readonly record struct Key(Kind Kind, string Tenant, string Thread);
}
