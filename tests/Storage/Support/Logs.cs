using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Storage.Tests.Support;

internal static class Logs
{
    /// <summary>The log of a deal from the first revision on; empty when there is no such deal (any more).</summary>
    public static async Task<IReadOnlyList<LogEntry>> HistoryAsync(this DealStore deals, TenantId tenant, DealId id, CancellationToken cancellationToken) =>
        await deals.LoadAsync(tenant, id, cancellationToken) is { } loaded ? await deals.LogAsync(loaded, null, cancellationToken) : [];
}
