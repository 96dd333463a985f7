using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KeyAccountBot.Bot.Operating.Probes;

/// <summary>Asks once for all who want to know, and again after a while: probes are many, and anybody can send them.</summary>
/// <param name="holds">How long a good result is told.</param>
/// <param name="ask">Ends by itself. What is wrong is a result, not an exception.</param>
internal sealed class RecentResult(TimeProvider time, TimeSpan holds, Func<Task<HealthCheckResult>> ask)
{
    /// <summary>A bad result is told for this long.</summary>
    public static readonly TimeSpan Shortly = TimeSpan.FromSeconds(3);

    private readonly Lock _asking = new();
    private Task<HealthCheckResult>? _last;
    private long _asked;

    public Task<HealthCheckResult> GetAsync()
    {
        lock (_asking)
        {
            if (_last is null || (_last.IsCompleted && time.GetElapsedTime(_asked) >= HoldsOf(_last)))
            {
                _asked = time.GetTimestamp();
                _last = Task.Run(ask);
            }

            return _last;
        }
    }

    private TimeSpan HoldsOf(Task<HealthCheckResult> last) =>
        last.IsCompletedSuccessfully && last.Result.Status == HealthStatus.Healthy ? holds : Shortly;
}
