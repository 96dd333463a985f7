using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books;

/// <summary>
/// The deals behind a page of summaries. A summary only says where to look; what it says wrong, because a save or a deletion was cut
/// short, is put right on the way.
/// </summary>
public sealed class DealShelf(DealStore deals, BookIndex books)
{
    /// <summary>No opening and no move takes that long: without a deal by then there will be none.</summary>
    private static readonly Duration Abandoned = Duration.FromMinutes(10);

    /// <summary>
    /// One point read per summary, at once. Hand it summaries of every <see cref="SummaryPhase"/>. Who may see a deal is for the
    /// caller to check.
    /// </summary>
    /// <param name="summaries">From <see cref="BookIndex.ListAsync"/> of the same book.</param>
    /// <returns>The deals that exist and belong in the book, each once, in the order of the summaries.</returns>
    public async Task<DealShelfPage> ReadAsync(
        TenantId tenant, BookId book, IReadOnlyList<DealSummary> summaries, Instant now, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(summaries.Select(summary => ReadAsync(tenant, book, summary, now, cancellationToken)));
        return new(
            [.. found.Select(f => f.Head).OfType<DealHead>().DistinctBy(h => h.WithoutAnswers.Id)],
            [.. found.Select(f => f.Unreadable).OfType<CorruptRowException>()],
            found.Select(f => f.Fault).FirstOrDefault(f => f is not null));
    }

    /// <summary>
    /// The page with its lights by the rules of each deal's book. Those judged by others, because the book was tuned since the deal was last
    /// saved, are judged anew and kept: one load and one write a deal, once.
    /// </summary>
    /// <param name="rulesOf">Asked once a book.</param>
    public async Task<DealShelfPage> JudgedAsync(DealShelfPage page, Func<BookId, Task<BookRules>> rulesOf, CancellationToken cancellationToken)
    {
        var books = page.Where(h => h.WithoutAnswers.IsOpen).Select(h => h.WithoutAnswers.Book).Distinct().ToList();
        var rules = books.Zip(await Task.WhenAll(books.Select(rulesOf))).ToDictionary(r => r.First, r => r.Second);
        var judged = await Task.WhenAll(page.Select(head =>
            rules.TryGetValue(head.WithoutAnswers.Book, out var by) && head.WithoutAnswers.IsOpen && head.Judged.Rules != by.Mark
                ? deals.JudgeAsync(head, by, cancellationToken)
                : Task.FromResult((Head: head, Fault: (StorageFault?)null))));
        return new([.. judged.Select(j => j.Head)], page.Unreadable, page.RepairFault ?? judged.Select(j => j.Fault).FirstOrDefault(f => f is not null));
    }

    /// <summary>The deals themselves, in the order of the ids; null for one that is gone or cannot be read.</summary>
    public Task<DealHead?[]> HeadsAsync(TenantId tenant, IReadOnlyList<DealId> ids, CancellationToken cancellationToken) =>
        Task.WhenAll(ids.Select(id => deals.HeadAsync(tenant, id, cancellationToken).UnlessCorruptAsync()));

    private async Task<Found> ReadAsync(TenantId tenant, BookId book, DealSummary summary, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            var row = await deals.HeaderAsync(tenant, summary.Deal, cancellationToken);
            if (row is null)
            {
                return new(null, Fault: now - summary.Changed > Abandoned ? await books.RepairAsync(tenant, book, summary, null) : null);
            }

            if (Tombstone.Is(row))
            {
                return new(null, Fault: await deals.PurgeAsync(tenant, summary.Deal) ?? await books.RepairAsync(tenant, book, summary, null));
            }

            var head = DealStore.HeadOf(row, tenant, summary.Deal);
            return BookIndex.BooksOf(head.WithoutAnswers).Contains(book)
                ? new(head, Fault: IsRight(book, summary, head) ? null : await books.RepairAsync(tenant, book, summary, head))
                : new(null, Fault: IsUnderWay(summary, now) ? null : await books.RepairAsync(tenant, book, summary, head));
        }
        catch (CorruptRowException e)
        {
            return new(null, e);
        }
    }

    /// <summary>The deal may arrive at any moment: forgotten now, it would be missing here then.</summary>
    private static bool IsUnderWay(DealSummary summary, Instant now) =>
        summary.Phase == SummaryPhase.Arriving && now - summary.Changed <= Abandoned;

    /// <summary>Lights and revision matter in the deal's own book only: a copy is not rewritten for every answer.</summary>
    private static bool IsRight(BookId book, DealSummary summary, DealHead head)
    {
        var should = DealSummary.Of(head);
        return summary.IsListedLike(should) && (book != head.WithoutAnswers.Book || summary.Revision >= should.Revision);
    }

    private readonly record struct Found(DealHead? Head, CorruptRowException? Unreadable = null, StorageFault? Fault = null);
}
