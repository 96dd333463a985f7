using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books;

/// <summary>
/// The lists of deals: each deal has a summary in its book, and a copy in the own book of everyone who is a member, so that
/// "my deals" is one range read wherever the deals live.
/// </summary>
public sealed class BookIndex(IRows rows)
{
    /// <summary>The deal's book and its people's own books, each once.</summary>
    public static IReadOnlyList<BookId> BooksOf(Deal deal) =>
        [.. deal.Members.Prepend(deal.Owner).Select(m => BookId.OwnOf(m.Id)).Prepend(deal.Book).Distinct()];

    /// <summary>At most <paramref name="count"/> (1 to 1,000) summaries in list order: open deals, closed ones or both.</summary>
    public async Task<IReadOnlyList<DealSummary>> ListAsync(
        TenantId tenant, BookId book, bool? open, int count, CancellationToken cancellationToken)
    {
        var prefix = open is { } isOpen ? $"{DealSummary.Prefix}{(isOpen ? 'o' : 'x')}|" : DealSummary.Prefix;
        var query = RowQuery.Prefix(RowTable.Books, Partition(tenant, book), prefix) with { PageSize = count };
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

    /// <summary>Writes a summary and removes the one at the place where it was listed before.</summary>
    public async Task PutAsync(
        TenantId tenant, BookId book, DealSummary? before, DealSummary after, CancellationToken cancellationToken)
    {
        var put = RowOperation.Upsert(after.Key, after.Write());
        if (before is not null && before.Key != after.Key)
        {
            var moved = await rows.TransactAsync(
                RowTable.Books, Partition(tenant, book), [put, RowOperation.Delete(before.Key)], cancellationToken);
            if (moved.IsCommitted)
            {
                return;
            }
        }

        await rows.TransactAsync(RowTable.Books, Partition(tenant, book), [put], cancellationToken);
    }

    /// <summary>May be repeated.</summary>
    public Task RemoveAsync(TenantId tenant, BookId book, DealSummary summary, CancellationToken cancellationToken) =>
        RemoveAsync(tenant, book, summary.Key, cancellationToken);

    internal Task RemoveAsync(TenantId tenant, BookId book, string key, CancellationToken cancellationToken) =>
        rows.TransactAsync(RowTable.Books, Partition(tenant, book), [RowOperation.Delete(key)], cancellationToken);

    /// <summary>
    /// Brings the lists up to a save that is committed. A storage fault here is swallowed on purpose: the answer is safe, and a
    /// list repairs a summary that is behind when it next comes across it.
    /// </summary>
    internal async Task FollowAsync(LoadedDeal? before, LoadedDeal after, CancellationToken cancellationToken)
    {
        var old = before is null ? null : DealSummary.Of(before.Deal, before.Lights);
        var now = DealSummary.Of(after.Deal, after.Lights);
        var had = before is null ? [] : BooksOf(before.Deal);
        var has = BooksOf(after.Deal);
        var put = has.Where(b => b == after.Deal.Book || !had.Contains(b) || Listing(old) != Listing(now))
            .Select(b => PutAsync(after.Deal.Tenant, b, old, now, cancellationToken));
        var removed = had.Except(has).Select(b => RemoveAsync(after.Deal.Tenant, b, old!.Key, cancellationToken));
        try
        {
            await Task.WhenAll([.. put, .. removed]);
        }
        catch (StorageUnavailableException)
        {
        }
    }

    /// <summary>What a copy is found and ordered by; lights and revision matter in the deal's own book only.</summary>
    private static (string?, string?, string?) Listing(DealSummary? summary) => (summary?.Key, summary?.Name, summary?.Account);

    private static string Partition(TenantId tenant, BookId book) => RowKeys.Join(tenant.Value, book.Value);
}
