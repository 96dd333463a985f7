using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Due;

public sealed class DueStoreTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly DueWork Work = new("reply", "19:home@thread.tacv2", """{"card":"价格 🙂"}""", Noon);

    private readonly House _house = new();
    private readonly DueStore _due;

    public DueStoreTests() => _due = new(_house.Rows);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Work_is_due_from_its_time_on_and_the_oldest_first()
    {
        var later = await AddAsync(Noon + Duration.FromMinutes(1));
        var sooner = await AddAsync(Noon);

        Assert.Empty(await DueAsync(Noon - Duration.FromMilliseconds(1)));
        Assert.Equal([sooner], await DueAsync(Noon));
        Assert.Equal([sooner, later], await DueAsync(Noon + Duration.FromDays(900)));
    }

    [Fact]
    public async Task Of_several_who_claim_it_one_has_it()
    {
        var item = await AddAsync(Noon);

        var claims = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            _due.MoveAsync(item, Work with { Begun = i }, Noon + Duration.FromSeconds(60), default)));

        var claimed = Assert.Single(claims, c => c is not null)!;
        Assert.Empty(await DueAsync(Noon));
        Assert.Equal([claimed], await DueAsync(Noon + Duration.FromSeconds(60)));
        Assert.False(await _due.FinishAsync(item, default));
        Assert.True(await _due.FinishAsync(claimed, default));
        Assert.Empty(await DueAsync(Noon + Duration.FromDays(1)));
    }

    [Fact]
    public async Task Work_can_be_changed_where_it_is()
    {
        var item = await AddAsync(Noon);

        var changed = await _due.MoveAsync(item, Work with { Refused = 3, Tries = 2 }, Noon, default);

        Assert.Equal([changed!], await DueAsync(Noon));
        Assert.Null(await _due.MoveAsync(item, Work, Noon, default));
    }

    [Fact]
    public async Task Only_the_work_of_one_place_in_one_tenant_is_forgotten()
    {
        await AddAsync(Noon);
        var others = await _due.AddAsync(new TenantId("other"), Work, Noon, default);

        await _due.ForgetAsync(Some.Tenant, Work.Home, Noon, default);

        Assert.Empty(await DueAsync(Noon));
        Assert.Equal([others], await _due.DueAsync(others.Shard, Noon, 10));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_keeps_nothing_behind_it()
    {
        await CorruptAsync("00000000000001|one");
        await CorruptAsync("00000000000002");
        await CorruptAsync("00000000000003|three");
        _house.Ask("UPDATE Due SET body = X'' WHERE key = '00000000000003|three'");
        var item = await AddAsync(Noon);

        Assert.Equal([item], await DueAsync(Noon));
        var page = await _due.PageAsync(DueStore.ShardOf(Some.Tenant, Work.Home), Noon, 2, null, default);
        Assert.Equal([item], page.Items);
        Assert.Equal(3, page.Unreadable.Count);

        await _due.ForgetAsync(Some.Tenant, Work.Home, Noon, default);
        Assert.Empty(await DueAsync(Noon));
    }

    [Fact]
    public void Shards_are_used_alike_and_stay_the_same()
    {
        var shards = Enumerable.Range(0, 6400).Select(i => DueStore.ShardOf(Some.Tenant, $"a:{i}")).ToList();

        Assert.All(shards.CountBy(s => s), s => Assert.InRange(s.Value, 50, 160));
        Assert.Equal(DueStore.Shards, shards.Distinct().Count());
        Assert.Equal(41, DueStore.ShardOf(new("72f988bf-86f1-41af-91ab-2d7cd011db47"), "19:home@thread.tacv2"));
    }

    private async Task CorruptAsync(string key) => await _house.Rows.TransactAsync(
        RowTable.Due, DueStore.Partition(DueStore.ShardOf(Some.Tenant, Work.Home)), [RowOperation.Insert(key, new RowProperties { ["kind"] = 7 })], default);

    private Task<DueItem> AddAsync(Instant at) => _due.AddAsync(Some.Tenant, Work, at, default);

    private Task<IReadOnlyList<DueItem>> DueAsync(Instant now) => _due.DueAsync(DueStore.ShardOf(Some.Tenant, Work.Home), now, 10);
}
