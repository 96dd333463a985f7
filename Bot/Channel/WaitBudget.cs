namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// How long a turn may still wait for Teams, all its calls together: below the time after which Teams repeats the activity and the
/// person sees an error. Time that Teams takes to answer does not count.
/// </summary>
internal sealed class WaitBudget(TimeSpan total)
{
    /// <summary>For one turn, or one call outside of a turn.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    private long _left = total.Ticks;

    public TimeSpan Left => TimeSpan.FromTicks(Math.Max(0, Interlocked.Read(ref _left)));

    public void Spend(TimeSpan waited) => Interlocked.Add(ref _left, -waited.Ticks);
}
