using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The same ids in two tenants are different deals, books and people.</summary>
public sealed class TenantTests : IDisposable
{
    private static readonly TenantId Other = new("other");

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_deal_is_there_in_its_own_tenant_only()
    {
        await _house.OpenAsync(Some.Opening("Ours"));

        Assert.Null(await _house.Deals.LoadAsync(Other, Some.Deal, default));
        Assert.Null(await _house.Deals.HeadAsync(Other, Some.Deal, default));
        Assert.Empty(await _house.Deals.HistoryAsync(Other, Some.Deal, default));
        Assert.Empty(await _house.Books.ListAsync(Other, Some.AnasBook, null, 10, default));
    }

    [Fact]
    public async Task Changing_and_deleting_one_leaves_the_other_alone()
    {
        var ours = await _house.OpenAsync(Some.Opening("Ours"));
        var theirs = await _house.OpenAsync(Some.Opening("Theirs"), tenant: Other);
        theirs = await _house.SaveAsync(theirs, Some.Answer(theirs.Deal, "funds", AnswerValue.Plus));

        await _house.Deals.DeleteAsync(ours, Some.Start + Duration.FromHours(1), default);

        DealText.AssertSame(theirs.Deal, (await _house.LoadAsync(tenant: Other)).Deal);
        Assert.False(await _house.Deals.WasDeletedForAsync(Other, Some.Deal, Some.Ana.Id, default));
        Assert.Equal("Theirs", Assert.Single(await _house.Books.ListAsync(Other, Some.AnasBook, true, 10, default)).Name);
    }

    [Theory]
    [InlineData("a|b", "a")]
    [InlineData("A", "a")]
    [InlineData("", "a")]
    public async Task Tenants_with_awkward_ids_stay_apart(string one, string another)
    {
        await _house.OpenAsync(Some.Opening("One"), tenant: new(one));

        Assert.Null(await _house.Deals.LoadAsync(new(another), Some.Deal, default));
        Assert.Equal("One", (await _house.LoadAsync(tenant: new(one))).Deal.Header.Name);
    }
}
