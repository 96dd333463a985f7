using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books;

/// <summary>
/// The lists of deals: each deal has a summary in its book, and a copy in the own book of everyone who is a member, so that
/// "my deals" is one range read wherever the deals live.
/// </summary>
/// <param name="marked">Is told of every mark for a pipeline; null where nobody counts.</param>
public sealed class BookIndex(IRows rows, IMarkedBooks? marked = null)
{
    /// <summary>The deal's book first, then its people's own books, each once.</summary>
    public static IReadOnlyList<BookId> BooksOf(Deal deal) =>
        [.. deal.Members.Prepend(deal.Owner).Select(m => BookId.OwnOf(m.Id)).Prepend(deal.Book).Distinct()];

    /// <summary>
    /// At most <paramref name="count"/> summaries in list order: open deals, closed ones or both. A summary may be behind its deal
    /// or without one; <see cref="DealShelf"/> tells.
    /// </summary>
    public async Task<IReadOnlyList<DealSummary>> ListAsync(
        TenantId tenant, BookId book, bool? open, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var prefix = open is { } isOpen ? DealSummary.PrefixOf(isOpen) : DealSummary.Prefix;
        var query = RowQuery.Prefix(RowTable.Books, Partition(tenant, book), prefix) with { PageSize = Math.Min(count, RowLimits.MaxPageSize) };
        List<DealSummary> found = [];
        do
        {
            var page = await rows.QueryAsync(query, cancellationToken);
            found.AddRange(page.Rows.Select(DealSummary.Read));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null && found.Count < count);
        return found.Count > count ? found[..count] : found;
    }

    /// <summary>
    /// At most <paramref name="count"/> closed deals that were expected to close on a day or later, those that changed last first. The list
    /// is ordered by the expected day, and not by when somebody closed them: it is read through, a page of a thousand after the other.
    /// </summary>
    public async Task<IReadOnlyList<DealSummary>> ClosedAsync(
        TenantId tenant, BookId book, LocalDate expectedFrom, int count, CancellationToken cancellationToken)
    {
        var prefix = DealSummary.PrefixOf(open: false);
        var query = new RowQuery(RowTable.Books, Partition(tenant, book), prefix + JsonText.Of(expectedFrom), RowKeys.AfterPrefix(prefix))
        {
            PageSize = RowLimits.MaxPageSize,
        };
        List<DealSummary> found = [];
        do
        {
            var page = await rows.QueryAsync(query, cancellationToken);
            found = [.. found.Concat(page.Rows.Select(DealSummary.Read)).OrderByDescending(s => s.Changed).Take(count)];
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return found;
    }

    /// <summary>The intent to open a deal, in every list that will have it. What a copy of the same activity wrote stays.</summary>
    internal Task AnnounceAsync(DealHead head, CancellationToken cancellationToken)
    {
        var intent = DealSummary.Of(head) with { Phase = SummaryPhase.Opening };
        return Task.WhenAll(BooksOf(head.WithoutAnswers).Select(book =>
            TransactAsync(head.WithoutAnswers.Tenant, book, [RowOperation.Insert(intent.Key, intent.Write()), MarkOf(head.WithoutAnswers.Id)], cancellationToken)));
    }

    /// <summary>Says that a deal is to be counted anew where it is counted. May be repeated.</summary>
    /// <returns>As <see cref="FollowAsync"/>.</returns>
    internal Task<StorageFault?> MarkAsync(TenantId tenant, BookId book, IEnumerable<DealId> deals) => FaultOfAsync(async () =>
    {
        foreach (var some in deals.Chunk(RowLimits.MaxOperations))
        {
            await TransactAsync(tenant, book, [.. some.Select(MarkOf)]);
        }
    });

    /// <summary>The same in every book of a deal of which something else is counted now, though nobody saved it.</summary>
    /// <param name="but">A book that counts it so already.</param>
    internal async Task<StorageFault?> RecountAsync(DealHead before, DealHead after, BookId? but)
    {
        var deal = after.WithoutAnswers;
        var moved = PipelineDeal.HasMoved(PipelineFacts.Of(before), PipelineFacts.Of(after));
        var faults = await Task.WhenAll(BooksOf(deal).Where(book => moved && book != but).Select(book => MarkAsync(deal.Tenant, book, [deal.Id])));
        return faults.FirstOrDefault(f => f is not null);
    }

    /// <summary>The intent to move a deal, in the book it goes to; nothing where that one lists it already, as its owner's does.</summary>
    /// <param name="after">The deal as it will be.</param>
    internal async Task AnnounceMoveAsync(DealHead before, DealHead after, CancellationToken cancellationToken)
    {
        var (deal, intent) = (after.WithoutAnswers, DealSummary.Of(after) with { Phase = SummaryPhase.Arriving });
        var leaves = TransactAsync(deal.Tenant, before.WithoutAnswers.Book, [MarkOf(deal.Id)], cancellationToken);
        if (!BooksOf(before.WithoutAnswers).Contains(deal.Book))
        {
            await TransactAsync(deal.Tenant, deal.Book, [RowOperation.Upsert(intent.Key, intent.Write()), MarkOf(deal.Id)], cancellationToken);
        }

        await leaves;
    }

    /// <summary>The intent to delete a deal.</summary>
    internal Task AnnounceDeletionAsync(DealHead head, CancellationToken cancellationToken)
    {
        var (deal, intent) = (head.WithoutAnswers, DealSummary.Of(head) with { Phase = SummaryPhase.Deleting });
        return TransactAsync(deal.Tenant, deal.Book, [RowOperation.Upsert(intent.Key, intent.Write()), MarkOf(deal.Id)], cancellationToken);
    }

    /// <summary>
    /// Brings the lists up to what is saved. The copies come first: a summary in the deal's own book that is up to date says that
    /// they are too, as far as people and places of the deal are concerned.
    /// </summary>
    /// <param name="before">What the lists hold.</param>
    /// <param name="phase">As what they hold it.</param>
    /// <returns>
    /// The fault that kept a list behind. It does not fail what is saved, and it is not lost either: the caller hands it on, and a
    /// list repairs the summary when it next comes across it.
    /// </returns>
    internal async Task<StorageFault?> FollowAsync(DealHead before, DealHead after, SummaryPhase phase = SummaryPhase.Listed)
    {
        var deal = after.WithoutAnswers;
        var (old, now) = (DealSummary.Of(before) with { Phase = phase }, DealSummary.Of(after));
        var (had, has) = (BooksOf(before.WithoutAnswers), BooksOf(deal));
        var counts = phase != SummaryPhase.Listed || PipelineDeal.HasMoved(PipelineFacts.Of(before), PipelineFacts.Of(after));
        var copies = has.Where(book => book != deal.Book && (!had.Contains(book) || !old.IsListedLike(now))).ToList();
        return await FaultOfAsync(async () =>
        {
            await Task.WhenAll(
            [
                .. copies.Select(book => PutAsync(deal.Tenant, book, old, now, counts || !had.Contains(book))),
                .. had.Except(has).Select(book => RemoveAsync(deal.Tenant, book, old)),
            ]);

            // Where only a figure changed, the mark need not be there first: the next change of the deal leaves one too.
            var figures = counts ? has.Except(copies.Append(deal.Book)) : [];
            await Task.WhenAll(
            [
                .. figures.Select(book => TransactAsync(deal.Tenant, book, [MarkOf(deal.Id)])),
                PutAsync(deal.Tenant, deal.Book, old, now, counts || !had.Contains(deal.Book)),
            ]);
        });
    }

    /// <summary>Takes a deal that is gone out of every list. May be repeated.</summary>
    /// <returns>As <see cref="FollowAsync"/>.</returns>
    internal Task<StorageFault?> WithdrawAsync(DealHead head)
    {
        var (deal, summary) = (head.WithoutAnswers, DealSummary.Of(head));
        return FaultOfAsync(() => Task.WhenAll(BooksOf(deal).Select(book => RemoveAsync(deal.Tenant, book, summary))));
    }

    /// <summary>Puts right a summary that was read and is wrong, unless somebody else did meanwhile.</summary>
    /// <param name="head">The deal as it is; null when there is none (any more).</param>
    /// <returns>As <see cref="FollowAsync"/>.</returns>
    internal Task<StorageFault?> RepairAsync(TenantId tenant, BookId book, DealSummary seen, DealHead? head) => FaultOfAsync(async () =>
    {
        var mark = MarkOf(seen.Deal);
        if (head is null)
        {
            await TransactAsync(tenant, book, [RowOperation.Delete(seen.Key, seen.ETag), mark]);
            return;
        }

        var deal = head.WithoutAnswers;
        var now = DealSummary.Of(head);
        if (!BooksOf(deal).Contains(book))
        {
            if (book.IsTeam)
            {
                // It moved away, perhaps a moment before the end of the process: its own book has it before this one forgets it.
                await PutAsync(tenant, deal.Book, seen, now, counts: true);
            }

            await TransactAsync(tenant, book, [RowOperation.Delete(seen.Key, seen.ETag), mark]);
            return;
        }

        if (book == deal.Book)
        {
            await Task.WhenAll(BooksOf(deal).Skip(1).Select(copy => PutAsync(tenant, copy, seen, now, counts: true)));
        }

        await TransactAsync(tenant, book, now.Key == seen.Key
            ? [seen.ETag is { } etag ? RowOperation.Replace(now.Key, now.Write(), etag) : RowOperation.Upsert(now.Key, now.Write()), mark]
            : [RowOperation.Delete(seen.Key, seen.ETag), RowOperation.Upsert(now.Key, now.Write()), mark]);
    });

    private static async Task<StorageFault?> FaultOfAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Fault;
        }
    }

    /// <summary>Writes a summary and removes the one at the place where it was listed before.</summary>
    /// <param name="counts">The book's pipeline is to count the deal anew.</param>
    private async Task PutAsync(TenantId tenant, BookId book, DealSummary before, DealSummary after, bool counts)
    {
        List<RowOperation> put = [RowOperation.Upsert(after.Key, after.Write()), .. counts ? new[] { MarkOf(after.Deal) } : []];
        if (before.Key == after.Key || !(await TransactAsync(tenant, book, [.. put, RowOperation.Delete(before.Key)])).IsCommitted)
        {
            await TransactAsync(tenant, book, put);
        }
    }

    private async Task RemoveAsync(TenantId tenant, BookId book, DealSummary listed)
    {
        var mark = MarkOf(listed.Deal);
        if (!(await TransactAsync(tenant, book, [RowOperation.Delete(listed.Key), mark])).IsCommitted)
        {
            // Not listed there, or not any more: it may be counted all the same.
            await TransactAsync(tenant, book, [mark]);
        }
    }

    private static RowOperation MarkOf(DealId deal) => RowOperation.Upsert(PipelineKeys.Mark(deal), new());

    // What follows a commit is not given up with the turn: only an intent can be cancelled.
    private async Task<TransactResult> TransactAsync(
        TenantId tenant, BookId book, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken = default)
    {
        var result = await rows.TransactOrRepeatAsync(RowTable.Books, Partition(tenant, book), operations, cancellationToken);
        if (result.IsCommitted && marked is not null && operations.Any(o => o.Key.StartsWith(PipelineKeys.MarkPrefix, StringComparison.Ordinal)))
        {
            marked.Marked(tenant, book);
        }

        return result;
    }

    internal static string Partition(TenantId tenant, BookId book) => RowKeys.Join(tenant.Value, book.Value);
}
