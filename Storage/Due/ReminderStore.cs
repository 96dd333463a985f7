using System.Security.Cryptography;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>
/// Reminders: a schedule, its one due row and the records of what was sent share a partition, so that each step is one transaction. The
/// schedule's ETag orders them: who planned from an older one plans again.
/// </summary>
public sealed class ReminderStore(IRows rows)
{
    /// <summary>Cards older than the last ones are answered no more.</summary>
    public const int SentKept = 6;

    private const int Attempts = 8;

    public async Task<StoredReminder?> FindAsync(ReminderKey key, CancellationToken cancellationToken) =>
        await rows.GetAsync(RowTable.Due, Partition(key), key.Row, cancellationToken) is { } row ? ReminderRow.Read(row) : null;

    /// <summary>All of a team, or of a conversation.</summary>
    public async Task<IReadOnlyList<StoredReminder>> OfHomeAsync(TenantId tenant, string home, CancellationToken cancellationToken)
    {
        var query = RowQuery.Prefix(RowTable.Due, DueStore.Partition(DueStore.ShardOf(tenant, home)), ReminderKey.SchedulePrefix(tenant, home));
        return [.. (await rows.QueryAllAsync(query, cancellationToken)).Select(ReminderRow.Read)];
    }

    /// <summary>
    /// Saves a reminder as it was changed, with its next due row in place of the one before. One that is being sent at this moment cannot
    /// be taken back: what is planned beside it waits until that is over.
    /// </summary>
    /// <param name="reminder">With the ETag it was read with.</param>
    /// <param name="next">When it falls next; null for never. One that waits comes then.</param>
    /// <param name="now">When it is planned.</param>
    /// <param name="beside">Other work that comes of it, due at once.</param>
    /// <returns>Null when somebody else saved first.</returns>
    public async Task<StoredReminder?> SaveAsync(
        StoredReminder reminder, Instant? next, Instant now, DueWork? beside, CancellationToken cancellationToken)
    {
        var isBeingSent = false;
        while (true)
        {
            var (planned, operations) = Plan(reminder, next, now, isBeingSent);
            if (beside is not null)
            {
                operations.Add(DueStore.Insertion(reminder.Key.Tenant, beside, now));
            }

            if (reminder.DueKey is { } old && !isBeingSent)
            {
                operations.Add(RowOperation.Delete(old));
            }

            var result = await rows.TransactOrRepeatAsync(RowTable.Due, Partition(reminder.Key), operations, cancellationToken);
            if (result.IsCommitted)
            {
                return planned with { ETag = result.ETags[0] };
            }

            if (isBeingSent || reminder.DueKey is null || result.Conflict.Index != operations.Count - 1)
            {
                return null;
            }

            isBeingSent = true;
        }
    }

    /// <summary>
    /// One is done, whatever became of it: notes it, and puts the next due row in place of the one that was claimed, in one transaction.
    /// May be repeated.
    /// </summary>
    /// <param name="claimed">The due row it was done from.</param>
    /// <param name="after">What the reminder is then, of what it is now, and when it falls next.</param>
    /// <param name="sent">Null when nothing was said.</param>
    /// <param name="beside">Other work that comes of it, due at once; only of the one that takes the claim away, so that it is never kept twice.</param>
    /// <returns>False when the reminder is gone, or others kept saving first.</returns>
    public async Task<bool> RecordAsync(
        ReminderKey key, DueItem claimed, Func<StoredReminder, (StoredReminder Reminder, Instant? Next)> after, SentReminder? sent, Instant now,
        CancellationToken cancellationToken, params IReadOnlyList<DueWork> beside)
    {
        bool hasClaim = true, hasPlan = true;
        var outdated = sent is null ? null : await OutdatedAsync(key, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindAsync(key, cancellationToken) is not { } stored)
            {
                return false;
            }

            var (reminder, next) = after(stored);
            var (_, operations) = Plan(reminder, next, now, isBeingSent: false);
            if (sent is not null)
            {
                operations.Add(RowOperation.Upsert(SentRow.KeyOf(key, sent.Occurrence), SentRow.Write(sent)));
                operations.AddRange(outdated!.Where(k => k != SentRow.KeyOf(key, sent.Occurrence)).Select(k => RowOperation.Delete(k)));
            }

            // A change that came while it was being sent has planned the same once more.
            var plan = stored.DueKey is { } other && DueStore.IdOf(other) != DueStore.IdOf(claimed.Key) && hasPlan ? operations.Count : -1;
            if (plan >= 0)
            {
                operations.Add(RowOperation.Delete(stored.DueKey!));
            }

            operations.AddRange((hasClaim ? beside : []).Select(work => DueStore.Insertion(key.Tenant, work, now)));
            var claim = hasClaim ? operations.Count : -1;
            if (hasClaim)
            {
                operations.Add(RowOperation.Delete(claimed.Key, claimed.ETag));
            }

            var result = await rows.TransactOrRepeatAsync(RowTable.Due, Partition(key), operations, cancellationToken);
            if (result.IsCommitted)
            {
                return true;
            }

            hasClaim &= result.Conflict.Index != claim;
            hasPlan &= result.Conflict.Index != plan;
            outdated = result.Conflict.Index > 0 && sent is not null ? await OutdatedAsync(key, cancellationToken) : outdated;
        }

        return false;
    }

    public async Task<SentReminder?> SentAsync(ReminderKey key, Instant occurrence, CancellationToken cancellationToken) =>
        await rows.GetAsync(RowTable.Due, Partition(key), SentRow.KeyOf(key, occurrence), cancellationToken) is { } row ? SentRow.Read(row) : null;

    /// <returns>False when somebody else answered on the same card meanwhile.</returns>
    public Task<bool> SaveSentAsync(ReminderKey key, SentReminder sent, CancellationToken cancellationToken) => rows.SaveAsync(
        RowTable.Due, Partition(key), SentRow.KeyOf(key, sent.Occurrence), SentRow.Write(sent), sent.ETag, cancellationToken);

    private static string Partition(ReminderKey key) => DueStore.Partition(key.Shard);

    /// <summary>The schedule's own write first, then that of its due row.</summary>
    private static (StoredReminder Reminder, List<RowOperation> Operations) Plan(StoredReminder reminder, Instant? next, Instant now, bool isBeingSent)
    {
        string? key = null;
        RowOperation? due = null;
        if (next is { } at)
        {
            var work = new DueWork(
                PlannedReminder.Kind, reminder.Key.Home, new PlannedReminder(reminder.Key.Conversation, reminder.Schedule.Generation, at).ToText(), now);
            var from = Instant.Max(at, reminder.Waits ?? at);
            key = DueStore.KeyAt(isBeingSent ? Instant.Max(from, now + DueStore.LongestLease) : from, RandomNumberGenerator.GetHexString(16, lowercase: true));
            due = RowOperation.Insert(key, DueRow.Write(reminder.Key.Tenant, work));
        }

        var planned = reminder with { DueKey = key };
        var properties = ReminderRow.Write(planned);
        return (planned, [
            reminder.ETag is { } etag ? RowOperation.Replace(reminder.Key.Row, properties, etag) : RowOperation.Insert(reminder.Key.Row, properties),
            .. due is null ? Array.Empty<RowOperation>() : [due]]);
    }

    private async Task<IReadOnlyList<string>> OutdatedAsync(ReminderKey key, CancellationToken cancellationToken)
    {
        var kept = await rows.QueryAllAsync(RowQuery.Prefix(RowTable.Due, Partition(key), key.SentPrefix), cancellationToken);
        return [.. kept.SkipLast(SentKept - 1).Select(r => r.Key)];
    }
}
