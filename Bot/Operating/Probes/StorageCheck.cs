using KeyAccountBot.Storage.Rows;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KeyAccountBot.Bot.Operating.Probes;

/// <summary>Whether the storage answers a small read in a short time. That it can be written is not tried: who reads is still served.</summary>
internal sealed class StorageCheck(IRows rows, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RecentResult _recent = new(time, RecentResult.Shortly, () => AskAsync(rows, time));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => _recent.GetAsync();

    private static async Task<HealthCheckResult> AskAsync(IRows rows, TimeProvider time)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            // The file answers within the call, however long that takes.
            await Task.Run(() => rows.GetAsync(RowTable.Conversations, "probe", "probe", patience.Token)).WaitAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException e)
        {
            return HealthCheckResult.Unhealthy($"storage: {WordsOf(e.Fault)}");
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("storage: no answer in time");
        }
    }

    private static string WordsOf(StorageFault fault) => fault switch
    {
        StorageFault.Busy => "busy",
        StorageFault.Full => "full",
        StorageFault.ReadOnly => "read-only",
        StorageFault.CannotOpen => "cannot be reached",
        StorageFault.NewerFormat => "written by a newer version",
        StorageFault.Foreign => "of another program",
        StorageFault.Unfinished => "target of an unfinished move",
        StorageFault.Damaged => "damaged",
        _ => "device error",
    };
}
