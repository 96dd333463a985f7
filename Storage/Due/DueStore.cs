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

    /// <summary>What is no reminder is of no use after three days, and is never put off for longer.</summary>
    private static readonly Duration LongestPutOff = Duration.FromDays(4);

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

    /// <summary>What is due in a shard, the oldest first, and what of it cannot be read; one range read, unless a whole page cannot.</summary>
    /// <param name="after">Of the page before, at the same time; null for the first.</param>
    public async Task<DuePage> PageAsync(int shard, Instant now, int most, string? after, CancellationToken cancellationToken)
    {
        // The bound is exclusive, and a key is longer than its time: all of this very millisecond is due too.
        var query = new RowQuery(RowTable.Due, Partition(shard), null, TimeText(now + Duration.FromMilliseconds(1))) { PageSize = most, Continuation = after };
        List<DueItem> items = [];
        List<CorruptRowException> unreadable = [];
        do
        {
            var page = await rows.QueryAsync(query, cancellationToken);
            foreach (var row in page.Rows)
            {
                try
                {
                    items.Add(DueRow.Read(shard, row));
                }
                catch (CorruptRowException e)
                {
                    unreadable.Add(e);
                }
            }

            query = query with { Continuation = page.Continuation };
        }
        while (items.Count == 0 && query.Continuation is not null);
        return new(items, unreadable, query.Continuation);
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

    /// <summary>
    /// Drops all work for a conversation or a team, and its reminders with what is kept of them. Reminders are planned far ahead and say
    /// where; other work is found among what is due soon.
    /// </summary>
    public async Task ForgetAsync(TenantId tenant, string home, Instant now, CancellationToken cancellationToken)
    {
        var (shard, soon) = (ShardOf(tenant, home), TimeText(now + LongestPutOff));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var due = rows.QueryAllAsync(new RowQuery(RowTable.Due, Partition(shard), null, soon), cancellationToken);
            var sent = rows.QueryAllAsync(RowQuery.Prefix(RowTable.Due, Partition(shard), ReminderKey.AllSent(tenant, home)), cancellationToken);
            var schedules = await rows.QueryAllAsync(RowQuery.Prefix(RowTable.Due, Partition(shard), ReminderKey.SchedulePrefix(tenant, home)), cancellationToken);
            var planned = await Task.WhenAll(schedules.Select(ReminderRow.DueKeyOf).OfType<string>().Where(k => string.CompareOrdinal(k, soon) >= 0)
                .Select(k => rows.GetAsync(RowTable.Due, Partition(shard), k, cancellationToken)));
            var work = (await due).Where(row => DueRow.IsOf(row, tenant, home));
            List<string> gone = [.. work.Concat(planned.OfType<Row>()).Concat(schedules).Concat(await sent).Select(row => row.Key)];
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
