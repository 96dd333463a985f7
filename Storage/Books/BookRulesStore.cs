using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books;

/// <param name="ETag">Null when the book has no row of its own yet.</param>
public sealed record StoredTuning(BookTuning Tuning, string? ETag);

/// <summary>What books tuned of the check: one row a book.</summary>
public sealed class BookRulesStore(IRows rows)
{
    private const string Key = "rules";
    private const string Property = "tuning";

    public async Task<StoredTuning> LoadAsync(TenantId tenant, BookId book, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Books, BookIndex.Partition(tenant, book), Key, cancellationToken);
        if (row is null)
        {
            return new(BookTuning.None, null);
        }

        try
        {
            return new(BookTuning.Parse(row.GetString(Property)), row.ETag);
        }
        catch (FormatException)
        {
            throw row.Corrupt(Property, "is no tuning");
        }
    }

    /// <returns>False when somebody else saved first.</returns>
    public Task<bool> SaveAsync(TenantId tenant, BookId book, StoredTuning before, BookTuning after, CancellationToken cancellationToken) =>
        rows.SaveAsync(
            RowTable.Books, BookIndex.Partition(tenant, book), Key, new() { [Property] = after.ToJson() }, before.ETag, cancellationToken);
}
