using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

public sealed partial class DealStore
{
    /// <summary>
    /// Deletes the deal for good. From the tombstone on it is gone for everybody; the rest of its rows follow, now or, after a
    /// fault, when a list comes across the summary.
    /// </summary>
    /// <returns>Saved, or Conflict when somebody changed or deleted the deal since it was loaded.</returns>
    public async Task<SaveOutcome> DeleteAsync(LoadedDeal loaded, Instant now, CancellationToken cancellationToken)
    {
        var (tenant, id) = (loaded.Deal.Tenant, loaded.Deal.Id);
        await books.AnnounceDeletionAsync(loaded.Head, cancellationToken);
        var (result, repeated) = await CommitAsync(
            tenant, id, [RowOperation.Replace(DealKeys.Header, Tombstone.Write(loaded.Deal, now), loaded.ETag)], cancellationToken);
        if (!result.IsCommitted)
        {
            var row = await HeaderAsync(tenant, id, CancellationToken.None);
            if (row is not null && !Tombstone.Is(row))
            {
                await books.FollowAsync(loaded.Head, HeadOf(row, tenant, id), SummaryPhase.Deleting);
                return SaveOutcome.Conflict;
            }

            if (!repeated)
            {
                await books.WithdrawAsync(loaded.Head);
                return SaveOutcome.Conflict;
            }
        }

        recent?.Forget(DealKeys.Partition(tenant, id));

        // Nobody can see the deal any more. While something could not be removed the summary stays and makes a list finish this; if
        // that fails as well, the list reports the fault.
        // The days it was visited on say nothing of it: where they cannot be removed they stay with the account.
        var days = VisitDays.FollowAsync(rows, loaded.Deal, null);
        var left = await PurgeAsync(tenant, id);
        await days;
        if (left is null)
        {
            await books.WithdrawAsync(loaded.Head);
        }

        return SaveOutcome.Saved;
    }

    /// <summary>Removes every row of a deleted deal but its tombstone. May be repeated, also by several at once.</summary>
    /// <returns>The fault that kept it from being finished.</returns>
    internal async Task<StorageFault?> PurgeAsync(TenantId tenant, DealId id)
    {
        try
        {
            while (await PurgeSomeAsync(DealKeys.Partition(tenant, id)))
            {
            }

            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Fault;
        }
    }

    /// <summary>False when there was nothing left.</summary>
    private async Task<bool> PurgeSomeAsync(string partition)
    {
        var all = await rows.QueryAllAsync(new(RowTable.Deals, partition), CancellationToken.None);
        var rest = all.Where(r => r.Key != DealKeys.Header).Select(r => RowOperation.Delete(r.Key)).ToList();
        foreach (var some in rest.Chunk(RowLimits.MaxOperations))
        {
            // A conflict means that somebody else removed some of them: what is left is looked up again.
            await rows.TransactAsync(RowTable.Deals, partition, some, CancellationToken.None);
        }

        return rest.Count > 0;
    }
}
