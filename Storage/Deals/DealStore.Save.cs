using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

public sealed partial class DealStore
{
    /// <summary>Saved, or Duplicate when a deal of this id was opened before.</summary>
    public async Task<SaveResult> OpenAsync(
        Deal deal, DealEvent.Opened opened, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        var write = DealWriter.Open(deal, opened, stamp, activityKey);
        var (result, repeated) = await AnnouncedAsync(write, cancellationToken);
        if (result.IsCommitted)
        {
            var saved = Kept(write.After(result.ETags[0]!))!;
            return new(SaveOutcome.Saved, saved, await books.FollowAsync(write.Head, saved.Head, SummaryPhase.Opening));
        }

        var there = await LoadAsync(deal.Tenant, deal.Id, CancellationToken.None);
        if (there is null)
        {
            return new(SaveOutcome.Duplicate, ListFault: await books.WithdrawAsync(write.Head));
        }

        var fault = await books.FollowAsync(write.Head, there.Head, SummaryPhase.Opening);
        return repeated && there.HasSeen(activityKey) ? new(SaveOutcome.Saved, there, fault) : new(SaveOutcome.Duplicate, ListFault: fault);
    }

    /// <summary>
    /// Commits an opening that was announced. When it surely came to nothing the intent goes, if it can: until a list forgets it, it
    /// would make a deal of the same name look as if there were two.
    /// </summary>
    private async Task<(TransactResult Result, bool Repeated)> AnnouncedAsync(DealWriter write, CancellationToken cancellationToken)
    {
        var deal = write.Head.WithoutAnswers;
        try
        {
            await books.AnnounceAsync(write.Head, cancellationToken);
            return await CommitAsync(deal.Tenant, deal.Id, write.Operations, cancellationToken);
        }
        catch (StorageUnavailableException e) when (!e.OutcomeUnknown)
        {
            await WithdrawUnlessOpenedAsync(write.Head);
            throw;
        }
    }

    /// <summary>A copy of the same activity may have opened the deal, and then lists it. One that opens it later lists it anew.</summary>
    private async Task WithdrawUnlessOpenedAsync(DealHead head)
    {
        try
        {
            if (await HeaderAsync(head.WithoutAnswers.Tenant, head.WithoutAnswers.Id, CancellationToken.None) is null)
            {
                await books.WithdrawAsync(head);
            }
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            // Then the intent stays, until a list forgets it.
        }
    }

    /// <summary>Applies the events of one turn. Nothing is saved unless the outcome is <see cref="SaveOutcome.Saved"/>.</summary>
    /// <param name="rules">Of the deal's book; its lights are kept as these judge them.</param>
    /// <exception cref="ArgumentException">There are no events.</exception>
    public async Task<SaveResult> SaveAsync(
        LoadedDeal loaded, BookRules rules, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        var saved = await SaveAheadAsync(loaded, rules, events, stamp, activityKey, cancellationToken);
        return saved with { ListFault = await saved.Lists };
    }

    /// <summary>The same, with the lists still on their way: whoever saves once more, or reads a list, waits for <see cref="SaveResult.Lists"/> first.</summary>
    public async Task<SaveResult> SaveAheadAsync(
        LoadedDeal loaded, BookRules rules, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        if (loaded.HasSeen(activityKey))
        {
            return new(SaveOutcome.Duplicate);
        }

        var write = DealWriter.Change(loaded, rules, events, stamp, activityKey);
        var (tenant, id) = (loaded.Deal.Tenant, loaded.Deal.Id);
        if (events.Any(e => e is DealEvent.Moved))
        {
            await books.AnnounceMoveAsync(loaded.Head, write.Head, cancellationToken);
        }

        var (result, repeated) = await CommitAsync(tenant, id, write.Operations, cancellationToken);
        var saved = result.IsCommitted ? Kept(write.After(result.ETags[0]!))
            : repeated ? await LoadAsync(tenant, id, CancellationToken.None)
            : null;
        return saved is not null && saved.HasSeen(activityKey)
            ? new(SaveOutcome.Saved, saved) { Lists = FollowAsync(loaded, saved) }
            : new(SaveOutcome.Conflict);
    }

    /// <summary>Lists and accounts at once.</summary>
    private async Task<StorageFault?> FollowAsync(LoadedDeal before, LoadedDeal after)
    {
        var days = VisitDays.FollowAsync(rows, before.Deal, after.Deal);
        var (lists, noted) = (await books.FollowAsync(before.Head, after.Head), await days);
        return lists ?? noted;
    }

    /// <summary>
    /// The head judged by these rules; kept with the deal unless somebody saves at this moment. Where that changes what its books count, they are told.
    /// </summary>
    /// <param name="counting">The book that counts it as it is judged now.</param>
    /// <returns>The head as it is when the deal is gone, and why it could not be kept: the next list judges it again.</returns>
    internal async Task<(DealHead Head, StorageFault? Fault)> JudgeAsync(
        DealHead head, BookRules rules, CancellationToken cancellationToken, BookId? counting = null)
    {
        var deal = head.WithoutAnswers;
        if (await LoadAsync(deal.Tenant, deal.Id, cancellationToken) is not { } loaded)
        {
            return (head, null);
        }

        var write = DealWriter.Judge(loaded, rules);
        try
        {
            var kept = await rows.TransactAsync(RowTable.Deals, DealKeys.Partition(deal.Tenant, deal.Id), write.Operations, cancellationToken);
            return (write.Head, kept.IsCommitted ? await books.RecountAsync(loaded.Head, write.Head, counting) : null);
        }
        catch (StorageUnavailableException e)
        {
            return (write.Head, e.Fault);
        }
    }

    /// <summary>
    /// Commits. An unknown outcome is asked for again: every transaction of a deal has a precondition that the first one breaks, so
    /// a conflict of a repeated one may mean that it is done, and the caller looks.
    /// </summary>
    private async Task<(TransactResult Result, bool Repeated)> CommitAsync(
        TenantId tenant, DealId id, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        var partition = DealKeys.Partition(tenant, id);
        try
        {
            return (await rows.TransactAsync(RowTable.Deals, partition, operations, cancellationToken), false);
        }
        catch (StorageUnavailableException unknown) when (unknown.OutcomeUnknown)
        {
            try
            {
                return (await rows.TransactAsync(RowTable.Deals, partition, operations, CancellationToken.None), true);
            }
            catch (StorageUnavailableException)
            {
                // It may be unavailable for certain by now: that says nothing on the first time.
                throw unknown;
            }
        }
    }
}
