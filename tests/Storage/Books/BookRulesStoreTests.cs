using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Books;

public sealed class BookRulesStoreTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_book_keeps_what_it_tuned_and_other_books_do_not_see_it()
    {
        var store = new BookRulesStore(_house.Rows);
        var before = await store.LoadAsync(Some.Tenant, Some.TeamBook, default);
        var tuned = TuningDecision.Rule(before.Tuning, "stg-stuck", BookTuning.Off, Some.Stamp(Some.Ana, 1)).Tuning;

        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, before, tuned, default));

        Assert.Equal(tuned.Changes, (await store.LoadAsync(Some.Tenant, Some.TeamBook, default)).Tuning.Changes);
        Assert.True((await store.LoadAsync(Some.Tenant, Some.AnasBook, default)).Tuning.Changes.IsEmpty);
    }

    [Fact]
    public async Task Who_saves_second_is_told()
    {
        var store = new BookRulesStore(_house.Rows);
        var (first, second) = (await store.LoadAsync(Some.Tenant, Some.TeamBook, default), await store.LoadAsync(Some.Tenant, Some.TeamBook, default));

        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, first, BookTuning.None, default));
        Assert.False(await store.SaveAsync(Some.Tenant, Some.TeamBook, second, BookTuning.None, default));
        first = await store.LoadAsync(Some.Tenant, Some.TeamBook, default);
        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, first, BookTuning.None, default));
        Assert.False(await store.SaveAsync(Some.Tenant, Some.TeamBook, first, BookTuning.None, default));
    }

    [Fact]
    public async Task A_row_that_is_no_tuning_is_named()
    {
        await _house.Rows.TransactAsync(
            RowTable.Books, RowKeys.Join(Some.Tenant.Value, Some.TeamBook.Value), [RowOperation.Insert("rules", new() { ["tuning"] = "[]" })], default);

        await Assert.ThrowsAsync<CorruptRowException>(() => new BookRulesStore(_house.Rows).LoadAsync(Some.Tenant, Some.TeamBook, default));
    }
}
