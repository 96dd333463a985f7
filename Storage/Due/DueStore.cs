using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>
/// What is to be done later, in 64 shards. A row's key begins with its time, so that what is due in a shard is one range, and costs
/// nothing while nothing is due. Work is claimed by moving its row to the end of a lease: of several who try, the ETag lets one; whoever
/// claims it and dies leaves it to be due again.
/// </summary>
public sealed class DueStore(IRows rows)
{
    public const int Shards = 64;

    /// <summary>No attempt lasts longer: a row that was claimed then is due again.</summary>
    public static readonly Duration LongestLease = Duration.FromSeconds(60);

    /// <summary>Behind all times; other rows of a shard begin with letters.</summary>
    private const string AfterTimes = ":";

    private const int Attempts = 8;

    /// <summary>Keeps work. The outcome may be unknown, as of every write.</summary>
    public async Task<DueItem> AddAsync(TenantId tenant, DueWork work, Instant at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var shard = ShardOf(tenant, work.Home);
        var key = KeyAt(at, RandomNumberGenerator.GetHexString(16, lowercase: true));
        var result = await rows.TransactAsync(
            RowTable.Due, Partition(shard), [RowOperation.Insert(key, DueRow.Write(tenant, work))], cancellationToken);
        return result.IsCommitted
            ? new(shard, key, result.ETags[0]!, at, tenant.Value, work)
            : throw new InvalidOperationException("A key that was made up was there already.");
    }

    /// <summary>What is due in a shard, the oldest first; one range read.</summary>
    public async Task<IReadOnlyList<DueItem>> DueAsync(int shard, Instant now, int most, CancellationToken cancellationToken)
    {
        // The bound is exclusive, and a key is longer than its time: all of this very millisecond is due too.
        var query = new RowQuery(RowTable.Due, Partition(shard), null, TimeText(now + Duration.FromMilliseconds(1))) { PageSize = most };
        var page = await rows.QueryAsync(query, cancellationToken);
        return [.. page.Rows.Select(row => DueRow.Read(shard, row))];
    }

    /// <summary>Moves work to another time. Null when somebody else moved or finished it.</summary>
    public async Task<DueItem?> MoveAsync(DueItem item, DueWork work, Instant to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = KeyAt(to, IdOf(item.Key));
        var properties = DueRow.Write(new(item.Tenant), work);
        RowOperation[] operations = key == item.Key
            ? [RowOperation.Replace(key, properties, item.ETag)]
            : [RowOperation.Delete(item.Key, item.ETag), RowOperation.Insert(key, properties)];
        var result = await rows.TransactAsync(RowTable.Due, Partition(item.Shard), operations, cancellationToken);
        return result.IsCommitted ? item with { Key = key, ETag = result.ETags[^1]!, At = to, Work = work } : null;
    }

    /// <summary>Done, or not to be done any more. False when somebody else moved or finished it.</summary>
    public async Task<bool> FinishAsync(DueItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (await rows.TransactAsync(
            RowTable.Due, Partition(item.Shard), [RowOperation.Delete(item.Key, item.ETag)], cancellationToken)).IsCommitted;
    }

    /// <summary>Drops all work for a conversation or a team, and its reminders with what is kept of them.</summary>
    public async Task ForgetAsync(TenantId tenant, string home, CancellationToken cancellationToken)
    {
        var shard = ShardOf(tenant, home);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var due = rows.QueryAllAsync(new RowQuery(RowTable.Due, Partition(shard), null, AfterTimes), cancellationToken);
            var kept = await Task.WhenAll(new[] { ReminderKey.SchedulePrefix(tenant, home), ReminderKey.AllSent(tenant, home) }
                .Select(p => rows.QueryAllAsync(RowQuery.Prefix(RowTable.Due, Partition(shard), p), cancellationToken)));
            var work = (await due).Select(row => DueRow.Read(shard, row)).Where(i => i.Tenant == tenant.Value && i.Work.Home == home);
            List<string> gone = [.. work.Select(i => i.Key), .. kept.SelectMany(k => k).Select(row => row.Key)];
            if (gone.Count == 0)
            {
                return;
            }

            foreach (var some in gone.Chunk(RowLimits.MaxOperations))
            {
                await rows.TransactAsync(RowTable.Due, Partition(shard), [.. some.Select(k => RowOperation.Delete(k))], cancellationToken);
            }
        }
    }

    /// <summary>The same in every process and for ever.</summary>
    internal static int ShardOf(TenantId tenant, string home) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(RowKeys.Join(tenant.Value, home)))[0] % Shards;

    internal static RowOperation Insertion(TenantId tenant, DueWork work, Instant at) =>
        RowOperation.Insert(KeyAt(at, RandomNumberGenerator.GetHexString(16, lowercase: true)), DueRow.Write(tenant, work));

    /// <summary>The part of a due row's key that stays when it is moved.</summary>
    internal static string IdOf(string key) => key[(key.IndexOf(RowKeys.Separator, StringComparison.Ordinal) + 1)..];

    internal static string Partition(int shard) => shard.ToString("00", CultureInfo.InvariantCulture);

    internal static Instant TimeOf(string key) => Instant.FromUnixTimeMilliseconds(
        long.Parse(key.AsSpan(0, key.IndexOf(RowKeys.Separator, StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture));

    internal static string KeyAt(Instant at, string id) => TimeText(at) + RowKeys.Separator + id;

    private static string TimeText(Instant at) => Math.Max(0, at.ToUnixTimeMilliseconds()).ToString("D14", CultureInfo.InvariantCulture);
}
