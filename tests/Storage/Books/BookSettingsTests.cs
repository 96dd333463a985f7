using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Books;

/// <summary>The settings of a book: one row beside its summaries.</summary>
public sealed class BookSettingsTests
{
    [Fact]
    public async Task A_book_nobody_set_anything_for_has_the_default_settings()
    {
        using var house = new House();
        var stored = await Store(house).LoadAsync(Some.Tenant, Some.TeamBook, default);
        Assert.Equal(BookSettings.Default, stored.Settings);
        Assert.Null(stored.ETag);
    }

    [Fact]
    public async Task Managers_come_back_in_the_order_they_were_named_and_no_list_takes_the_row_for_a_deal()
    {
        using var house = new House();
        await house.OpenAsync(Some.Opening(book: Some.TeamBook));
        var store = Store(house);
        var none = await store.LoadAsync(Some.Tenant, Some.TeamBook, default);
        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, none, new() { Managers = [Some.Bo, Some.Ana] }, default));
        Assert.Equal([Some.Bo, Some.Ana], (await store.LoadAsync(Some.Tenant, Some.TeamBook, default)).Settings.Managers);
        Assert.Equal(["Retrofit Listed"], await house.ListedAsync(Some.TeamBook));
        Assert.Empty((await store.LoadAsync(new("other"), Some.TeamBook, default)).Settings.Managers);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told()
    {
        using var house = new House();
        var store = Store(house);
        var none = await store.LoadAsync(Some.Tenant, Some.TeamBook, default);
        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, none, new() { Managers = [Some.Bo] }, default));
        Assert.False(await store.SaveAsync(Some.Tenant, Some.TeamBook, none, new() { Managers = [Some.Ana] }, default));
        var one = await store.LoadAsync(Some.Tenant, Some.TeamBook, default);
        Assert.True(await store.SaveAsync(Some.Tenant, Some.TeamBook, one, BookSettings.Default, default));
        Assert.False(await store.SaveAsync(Some.Tenant, Some.TeamBook, one, one.Settings, default));
    }

    [Fact]
    public async Task A_row_without_managers_is_one_of_an_earlier_version()
    {
        using var house = new House();
        await house.Engine.TransactAsync(
            RowTable.Books, RowKeys.Join(Some.Tenant.Value, Some.TeamBook.Value), [RowOperation.Upsert("settings", new() { ["later"] = "x" })], default);
        Assert.Empty((await Store(house).LoadAsync(Some.Tenant, Some.TeamBook, default)).Settings.Managers);
    }

    private static BookSettingsStore Store(House house) => new(house.Rows);
}
