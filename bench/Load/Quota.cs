using System.Diagnostics;

namespace KeyAccountBot.Bench.Load;

/// <summary>How much is said at most by all callers together; it ends as well when too much went wrong.</summary>
internal sealed class Quota(int turns, TimeSpan time)
{
    private const int MostErrors = 20;

    private readonly long _began = Stopwatch.GetTimestamp();
    private int _left = turns;
    private int _errors;

    public int Errors => _errors;

    public string? FirstError { get; private set; }

    public bool IsUsedUp => Volatile.Read(ref _left) <= 0 || _errors > MostErrors || Stopwatch.GetElapsedTime(_began) > time;

    public bool Take() => !IsUsedUp && Interlocked.Decrement(ref _left) >= 0;

    public void Failed(Exception e)
    {
        Interlocked.Increment(ref _errors);
        FirstError ??= e is TurnFailedException ? e.Message : $"{e.GetType().Name}: {e.Message}";
    }
}
