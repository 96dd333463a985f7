using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Due;

/// <summary>Work with a name is planned once, also after it was moved or done, until its mark is cleared away.</summary>
public sealed class DueOnceTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly DueWork Work = new("meeting", "user", "{}", Noon);

    private readonly House _house = new();
    private readonly DueStore _due;
    private readonly DueOnce _once;

    public DueOnceTests() => (_due, _once) = (new(_house.Rows), new(_house.Rows));

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Of_many_who_plan_it_one_does()
    {
        var planned = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PlanAsync("a")));
        Assert.Single(planned, p => p);
        Assert.Single(await DueAsync());
    }

    [Fact]
    public async Task Another_name_person_or_tenant_is_other_work()
    {
        Assert.True(await PlanAsync("a"));
        Assert.True(await PlanAsync("b"));
        Assert.True(await _once.PlanAsync(Some.Tenant, Work with { Home = "other" }, Noon, "a", Noon, default));
        Assert.True(await _once.PlanAsync(new TenantId("elsewhere"), Work, Noon, "a", Noon, default));
    }

    [Fact]
    public async Task What_was_moved_or_done_is_not_planned_again_until_its_mark_is_gone()
    {
        await PlanAsync("a");
        var item = Assert.Single(await DueAsync());
        item = (await _due.MoveAsync(item, Work, Noon + Duration.FromSeconds(60), default))!;
        Assert.False(await PlanAsync("a"));
        Assert.True(await _due.FinishAsync(item, default));
        Assert.False(await PlanAsync("a"));
        await _once.PruneAsync(item.Shard, Noon + Duration.FromDays(2), default);
        Assert.False(await PlanAsync("a"));
        await _once.PruneAsync(item.Shard, Noon + Duration.FromDays(3) + Duration.FromSeconds(1), default);
        Assert.True(await PlanAsync("a"));
    }

    [Fact]
    public async Task Marks_are_no_due_work()
    {
        await PlanAsync("a");
        await _due.FinishAsync(Assert.Single(await DueAsync()), default);
        Assert.Empty(await DueAsync());
        Assert.Single((await _house.Engine.QueryAsync(new(RowTable.Due, DueStore.Partition(Shard)), default)).Rows);
    }

    private static int Shard => DueStore.ShardOf(Some.Tenant, Work.Home);

    private Task<bool> PlanAsync(string name) => _once.PlanAsync(Some.Tenant, Work, Noon, name, Noon, default);

    private Task<IReadOnlyList<DueItem>> DueAsync() => _due.DueAsync(Shard, Noon + Duration.FromDays(900), 100);
}
