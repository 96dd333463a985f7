using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// When this instance knows that something becomes due. It only saves waiting for the next round: what is forgotten here, or due by
/// another instance's doing, is found then.
/// </summary>
internal sealed class DueAlarm(IClock clock, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _setting = new();
    private Instant? _next;

    public void Expect(Instant at)
    {
        lock (_setting)
        {
            if (_next <= at)
            {
                return;
            }

            _next = at;
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Waits until something is due, and not longer than <paramref name="most"/>, even when the clock is set back meanwhile.</summary>
    public async Task WaitAsync(Duration most, CancellationToken stop)
    {
        var (started, longest) = (time.GetTimestamp(), most.ToTimeSpan());
        while (Left(longest - time.GetElapsedTime(started)) is { } wait)
        {
            await _rung.WaitAsync(wait, stop);
        }
    }

    public void Dispose() => _rung.Dispose();

    /// <summary>How long to wait yet; null when that is over.</summary>
    private TimeSpan? Left(TimeSpan most)
    {
        lock (_setting)
        {
            var wait = most;
            if (_next is { } expected && (expected - clock.GetCurrentInstant()).ToTimeSpan() is var until && until < most)
            {
                wait = until;
            }

            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            _next = null;
            return null;
        }
    }
}
