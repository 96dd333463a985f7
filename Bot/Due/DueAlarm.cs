using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// When this instance knows that something becomes due. It only saves waiting for the next round: what is forgotten here, or due by
/// another instance's doing, is found then.
/// </summary>
internal sealed class DueAlarm(IClock clock) : IDisposable
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

    /// <summary>Waits until something is due, and not longer than <paramref name="most"/>.</summary>
    public async Task WaitAsync(Duration most, CancellationToken stop)
    {
        var end = clock.GetCurrentInstant() + most;
        while (Until(end) is { } wait)
        {
            await _rung.WaitAsync(wait, stop);
        }
    }

    public void Dispose() => _rung.Dispose();

    private TimeSpan? Until(Instant end)
    {
        lock (_setting)
        {
            var now = clock.GetCurrentInstant();
            var next = _next is { } expected && expected < end ? expected : end;
            if (next > now)
            {
                return (next - now).ToTimeSpan();
            }

            _next = null;
            return null;
        }
    }
}
