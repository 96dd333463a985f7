using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>A deal of more rows than a page has.</summary>
public sealed class PagedLoadTests : IDisposable
{
    private readonly House _house = new(largestPage: 7);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task It_is_loaded_whole()
    {
        var deal = await LargeAsync();

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(deal.Deal.Revision, (await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default)).Count);
    }

    [Fact]
    public async Task What_is_saved_between_two_pages_is_never_half_in_what_is_loaded()
    {
        var deal = await LargeAsync();
        var saves = 0;
        var queries = 0;
        _house.Rows.Before = async call =>
        {
            // Between the pages of the first tries, somebody changes an answer of the first page.
            if (call == "query Deals" && ++queries is 2 or 9 && saves < 2)
            {
                saves++;
                deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "q0", AnswerValue.Minus, $"changed {saves}"));
            }
        };

        var loaded = await _house.LoadAsync();

        Assert.Equal(2, saves);
        DealText.AssertSame(deal.Deal, loaded.Deal);
    }

    [Fact]
    public async Task A_deal_that_never_holds_still_is_busy()
    {
        var deal = await LargeAsync();
        _house.Rows.Before = async call =>
        {
            if (call == "get Deals")
            {
                deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "q0", AnswerValue.Plus));
            }
        };

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => _house.LoadAsync());

        Assert.Equal(StorageFault.Busy, fault.Fault);
    }

    private async Task<LoadedDeal> LargeAsync()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var number in Enumerable.Range(0, 20))
        {
            deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, $"q{number}", AnswerValue.Plus, $"note {number}"));
        }

        return deal;
    }
}
