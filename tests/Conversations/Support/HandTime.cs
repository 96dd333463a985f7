namespace KeyAccountBot.Conversations.Support;

/// <summary>Time that passes when it is told to: what waits for it waits no moment longer.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly List<HandTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Something waits for a time to come.</summary>
    public bool IsWaitedFor
    {
        get
        {
            lock (_moving)
            {
                return _timers.Count > 0;
            }
        }
    }

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<HandTimer> rung;
        lock (_moving)
        {
            _now += by.Ticks;
            rung = [.. _timers.Where(t => t.At <= _now)];
            _timers.RemoveAll(rung.Contains);
        }

        rung.ForEach(t => t.Ring());
    }

    private sealed class HandTimer(HandTime time, Action ring) : ITimer
    {
        public long At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._moving)
            {
                time._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    At = time._now + dueTime.Ticks;
                    time._timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (time._moving)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
