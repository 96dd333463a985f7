using NodaTime;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>The machine's time, which the page may move ahead so that weeks of reminders can be watched. A restart brings the real time back.</summary>
internal sealed class LocalClock : IClock
{
    /// <summary>Further than anybody plans, and far from the end of time.</summary>
    private static readonly Duration Furthest = Duration.FromDays(366 * 2);

    private readonly Lock _moving = new();
    private Duration _ahead = Duration.Zero;

    public Instant GetCurrentInstant()
    {
        lock (_moving)
        {
            return SystemClock.Instance.GetCurrentInstant() + _ahead;
        }
    }

    /// <returns>False when that would be backwards, or too far.</returns>
    public bool MoveTo(Instant then)
    {
        lock (_moving)
        {
            var ahead = then - SystemClock.Instance.GetCurrentInstant();
            if (ahead < _ahead || ahead > Furthest)
            {
                return false;
            }

            _ahead = ahead;
            return true;
        }
    }
}
