namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// When calls were made and will be made, as far back as the longest limit looks. The framework's rate limiters would do but for three
/// things: they run on the machine's clock, say no instead of how long to wait, and a chain of them loses permits when the last one says no.
/// </summary>
/// <param name="limits">At least one. Times are in ticks of a clock that never goes back.</param>
internal sealed class CallLog(IReadOnlyList<CallLimit> limits)
{
    private readonly long _memory = limits.Max(l => l.Span.Ticks);

    // In order of time; those to come are calls that wait.
    private readonly List<long> _calls = [];

    public bool IsIdle(long now) => _calls.Count == 0 || _calls[^1] <= now - _memory;

    /// <summary>The first moment at or after <paramref name="from"/> at which one more call breaks no limit, those to come included.</summary>
    public long Earliest(long from)
    {
        var at = from;
        while (Conflict(at) is { } next)
        {
            at = next;
        }

        return at;
    }

    public void Add(long at, long now)
    {
        _calls.Insert(PositionOf(at), at);
        var old = 0;
        while (_calls[old] <= now - _memory)
        {
            old++;
        }

        _calls.RemoveRange(0, old);
    }

    /// <summary>The next moment to try when a call at this one would be one too many; null when it would not.</summary>
    private long? Conflict(long at)
    {
        var position = PositionOf(at);
        foreach (var (calls, span) in limits)
        {
            // With the new call at its position, every run of one call more than allowed has to take longer than the span.
            for (var first = Math.Max(0, position - calls); first <= position && first + calls <= _calls.Count; first++)
            {
                var begins = first == position ? at : _calls[first];
                var last = first + calls == position ? at : _calls[first + calls - 1];
                if (last - begins < span.Ticks)
                {
                    return first == position ? _calls[position] : begins + span.Ticks;
                }
            }
        }

        return null;
    }

    /// <summary>Behind all calls that are not later.</summary>
    private int PositionOf(long at)
    {
        var position = _calls.Count;
        while (position > 0 && _calls[position - 1] > at)
        {
            position--;
        }

        return position;
    }
}
