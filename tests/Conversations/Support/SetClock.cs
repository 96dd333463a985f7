using NodaTime;

namespace KeyAccountBot.Conversations.Support;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class SetClock(Instant start) : IClock
{
    private readonly Lock _moving = new();
    private Instant _now = start;

    public Instant GetCurrentInstant()
    {
        lock (_moving)
        {
            return _now;
        }
    }

    public void Advance(Duration by)
    {
        lock (_moving)
        {
            _now += by;
        }
    }
}
