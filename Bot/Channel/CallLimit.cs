namespace KeyAccountBot.Bot.Channel;

/// <summary>At most so many calls in any stretch of time that is <paramref name="Span"/> long.</summary>
internal readonly record struct CallLimit(int Calls, TimeSpan Span)
{
    private static readonly int[] _seconds = [1, 2, 30, 3600];

    /// <summary>Sending, updating, deleting and creating, in one conversation.</summary>
    public static IReadOnlyList<CallLimit> Sends { get; } = Table(7, 8, 60, 1800);

    /// <summary>Asking for members and channels, of one conversation or team.</summary>
    public static IReadOnlyList<CallLimit> Reads { get; } = Table(14, 16, 120, 3600);

    /// <summary>All calls for one tenant.</summary>
    public static IReadOnlyList<CallLimit> Tenant { get; } = [new(50, TimeSpan.FromSeconds(1))];

    /// <summary>The share of one of so many instances; where there are more of them than calls, each has one in a longer time.</summary>
    public CallLimit Among(int instances) => Calls >= instances ? new(Calls / instances, Span) : new(1, Span * instances / Calls);

    private static CallLimit[] Table(params ReadOnlySpan<int> calls)
    {
        var table = new CallLimit[_seconds.Length];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = new(calls[i], TimeSpan.FromSeconds(_seconds[i]));
        }

        return table;
    }
}
