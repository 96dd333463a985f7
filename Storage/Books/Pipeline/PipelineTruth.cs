using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>One deal as it is and as it was counted. Only the <c>deal</c> row says where it counts.</summary>
/// <param name="Head">Null for one that is gone.</param>
/// <param name="Facts">Null where the book does not count it, or not any more.</param>
/// <param name="Counted">Null where it was not.</param>
internal sealed record PipelineTruth(DealId Deal, DealHead? Head, PipelineDeal? Facts, PipelineEntry? Counted)
{
    /// <summary>One wait, however many deals: two reads each, all at once.</summary>
    public static Task<PipelineTruth[]> ReadAsync(
        IRows rows, DealStore deals, TenantId tenant, BookId book, IEnumerable<DealId> ids, CancellationToken cancellationToken)
    {
        var partition = BookIndex.Partition(tenant, book);
        return Task.WhenAll(ids.Select(async id =>
        {
            var counting = rows.GetAsync(RowTable.Books, partition, PipelineKeys.Entry(id), cancellationToken);
            var reading = deals.HeadAsync(tenant, id, cancellationToken);
            var entry = await counting is { } row ? PipelineEntry.Read(row) : null;
            try
            {
                var head = await reading;
                return new PipelineTruth(id, head, head is null ? null : Counts(book, head), entry);
            }
            catch (CorruptRowException)
            {
                // Whoever opens it is told and it is logged there. Until somebody mends it, it counts as it did.
                return new PipelineTruth(id, null, entry?.Facts, entry);
            }
        }));
    }

    /// <summary>The entry is of a later count than the totals, or it went with one.</summary>
    public bool MayBeNewerThan(StoredTotals totals) => Counted is { } entry ? entry.Step > totals.Step : Facts is null;

    /// <summary>As what a book counts a deal; null where it does not.</summary>
    public static PipelineDeal? Counts(BookId book, DealHead head) =>
        BookIndex.BooksOf(head.WithoutAnswers).Contains(book) ? PipelineFacts.Of(head) : null;
}
