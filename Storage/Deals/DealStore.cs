using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Deals: one partition each, loaded with one range query and saved with one transaction under the <c>deal</c> row's ETag.
/// The books' summaries follow: before the opening and the deletion as an intent, after every other save.
/// </summary>
public sealed class DealStore(IRows rows, BookIndex books)
{
    /// <summary>Null when there is no such deal (any more).</summary>
    public async Task<LoadedDeal?> LoadAsync(TenantId tenant, DealId id, CancellationToken cancellationToken)
    {
        var query = new RowQuery(RowTable.Deals, DealKeys.Partition(tenant, id), DealKeys.LoadFrom);
        return DealReader.Read(await rows.QueryAllAsync(query, cancellationToken), tenant, id);
    }

    /// <summary>Everything but the answers: one point read. Null when there is no such deal (any more).</summary>
    public async Task<DealHead?> HeadAsync(TenantId tenant, DealId id, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Deals, DealKeys.Partition(tenant, id), DealKeys.Header, cancellationToken);
        return row is null || DealRow.IsTombstone(row) ? null : new(DealRow.Read(row, tenant, id), DealRow.Lights(row));
    }

    /// <summary>True when the deal was deleted and the user was one of its members: others must not learn that it existed.</summary>
    public async Task<bool> WasDeletedForAsync(TenantId tenant, DealId id, UserId user, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Deals, DealKeys.Partition(tenant, id), DealKeys.Header, cancellationToken);
        return row is not null && DealRow.IsTombstone(row) && DealRow.Knew(row, user);
    }

    /// <summary>Saved, or Duplicate when a deal of this id was opened before.</summary>
    public async Task<SaveResult> OpenAsync(
        Deal deal, DealEvent.Opened opened, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        var intent = DealSummary.Of(deal, DealWriter.LightsOf(deal)) with { Phase = SummaryPhase.Opening };
        await books.PutAsync(deal.Tenant, deal.Book, null, intent, cancellationToken);
        var write = DealWriter.Open(deal, opened, stamp, activityKey);
        var result = await rows.TransactAsync(
            RowTable.Deals, DealKeys.Partition(deal.Tenant, deal.Id), write.Operations, cancellationToken);
        if (!result.IsCommitted)
        {
            return new(SaveOutcome.Duplicate);
        }

        var saved = write.After(result.ETags[0]!);
        await books.FollowAsync(null, saved, cancellationToken);
        return new(SaveOutcome.Saved, saved);
    }

    /// <summary>Applies the events of one turn. Nothing is saved unless the outcome is <see cref="SaveOutcome.Saved"/>.</summary>
    public async Task<SaveResult> SaveAsync(
        LoadedDeal loaded, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        if (loaded.HasSeen(activityKey))
        {
            return new(SaveOutcome.Duplicate);
        }

        var write = DealWriter.Change(loaded, events, stamp, activityKey);
        var partition = DealKeys.Partition(loaded.Deal.Tenant, loaded.Deal.Id);
        TransactResult result;
        try
        {
            result = await rows.TransactAsync(RowTable.Deals, partition, write.Operations, cancellationToken);
        }
        catch (StorageUnavailableException e) when (e.OutcomeUnknown)
        {
            // Did it happen or not: the stamp that the transaction wrote says so. If it did not, it may be tried again.
            var seen = await rows.GetAsync(RowTable.Deals, partition, DealKeys.Seen(activityKey), cancellationToken);
            return new(seen is null ? SaveOutcome.Conflict : SaveOutcome.Duplicate);
        }

        if (!result.IsCommitted)
        {
            return new(SaveOutcome.Conflict);
        }

        var saved = write.After(result.ETags[0]!);
        await books.FollowAsync(loaded, saved, cancellationToken);
        return new(SaveOutcome.Saved, saved);
    }

    /// <summary>
    /// Deletes the deal for good. From the tombstone on it is gone for everybody; the rest of its rows follow, now or, after a
    /// crash, when a list comes across the summary.
    /// </summary>
    public async Task<SaveOutcome> DeleteAsync(LoadedDeal loaded, Instant now, CancellationToken cancellationToken)
    {
        var deal = loaded.Deal;
        var summary = DealSummary.Of(deal, loaded.Lights);
        await books.PutAsync(deal.Tenant, deal.Book, null, summary with { Phase = SummaryPhase.Deleting }, cancellationToken);
        var result = await rows.TransactAsync(
            RowTable.Deals,
            DealKeys.Partition(deal.Tenant, deal.Id),
            [RowOperation.Replace(DealKeys.Header, DealRow.Tombstone(deal, now), loaded.ETag)],
            cancellationToken);
        if (!result.IsCommitted)
        {
            await books.PutAsync(deal.Tenant, deal.Book, null, summary, cancellationToken);
            return SaveOutcome.Conflict;
        }

        await PurgeAsync(deal.Tenant, deal.Id, cancellationToken);
        await Task.WhenAll(BookIndex.BooksOf(deal).Select(b => books.RemoveAsync(deal.Tenant, b, summary.Key, cancellationToken)));
        return SaveOutcome.Saved;
    }

    /// <summary>Removes every row of a deleted deal but its tombstone. May be repeated.</summary>
    public async Task PurgeAsync(TenantId tenant, DealId id, CancellationToken cancellationToken)
    {
        var partition = DealKeys.Partition(tenant, id);
        var all = await rows.QueryAllAsync(new RowQuery(RowTable.Deals, partition), cancellationToken);
        foreach (var some in all.Where(r => r.Key != DealKeys.Header).Chunk(RowLimits.MaxOperations))
        {
            await rows.TransactAsync(RowTable.Deals, partition, [.. some.Select(r => RowOperation.Delete(r.Key))], cancellationToken);
        }
    }

    /// <summary>The log from the first revision on.</summary>
    public async Task<IReadOnlyList<LogEntry>> HistoryAsync(TenantId tenant, DealId id, CancellationToken cancellationToken)
    {
        var partition = DealKeys.Partition(tenant, id);
        var log = rows.QueryAllAsync(RowQuery.Prefix(RowTable.Deals, partition, DealKeys.LogPrefix), cancellationToken);
        var texts = rows.QueryAllAsync(RowQuery.Prefix(RowTable.Deals, partition, DealKeys.TextPrefix), cancellationToken);
        var words = DealReader.Texts(await texts);
        return [.. (await log).Select(r => LogRow.Read(r, words))];
    }
}
