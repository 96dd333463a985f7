using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>
/// Work that is planned once, however often and by however many it is planned: beside its row stands a mark with a key of its own, written in
/// the same transaction, which stays while the row is moved and when it is done.
/// </summary>
public sealed class DueOnce(IRows rows)
{
    /// <summary>Nobody repeats an activity or an event so late.</summary>
    private static readonly Duration Kept = Duration.FromDays(3);

    private const string Prefix = "once|";
    private const int PrunedAtOnce = 50;

    /// <summary>Keeps work unless it was kept before. The outcome may be unknown, as of every write; then it may be planned again.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="at">Not before.</param>
    /// <param name="name">The same whenever the same work is planned, with <paramref name="of"/>.</param>
    /// <param name="of">The time it is about: marks are cleared away some days after it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when it was planned before.</returns>
    public async Task<bool> PlanAsync(TenantId tenant, DueWork work, Instant at, string name, Instant of, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RowKeys.Join(tenant.Value, work.Home, work.Kind, name))).AsSpan(0, 16));
        var result = await rows.TransactAsync(
            RowTable.Due,
            DueStore.Partition(DueStore.ShardOf(tenant, work.Home)),
            [
                RowOperation.Insert(Prefix + DueStore.KeyAt(of, id), new() { ["tenant"] = tenant.Value }),
                RowOperation.Insert(DueStore.KeyAt(at, id), DueRow.Write(tenant, work)),
            ],
            cancellationToken);
        return result.IsCommitted;
    }

    /// <summary>Clears away marks of a shard that nothing needs any more.</summary>
    public async Task PruneAsync(int shard, Instant now, CancellationToken cancellationToken)
    {
        var query = new RowQuery(RowTable.Due, DueStore.Partition(shard), Prefix, Prefix + DueStore.KeyAt(now - Kept, "")) { PageSize = PrunedAtOnce };
        var old = await rows.QueryAsync(query, cancellationToken);
        if (old.Rows.Count > 0)
        {
            // Somebody else may be at it: then the next round does it.
            await rows.TransactAsync(query.Table, query.Partition, [.. old.Rows.Select(r => RowOperation.Delete(r.Key))], cancellationToken);
        }
    }
}
