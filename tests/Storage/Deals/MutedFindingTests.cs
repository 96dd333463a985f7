using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>What members set aside: on the deal, in the log, its words apart.</summary>
public sealed class MutedFindingTests : IDisposable
{
    private static readonly LocalDate Until = new(2026, 12, 24);

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task It_is_read_as_it_was_saved()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.FindingMuted("stg-stuck", Until, "waits for the board\n等董事会"));

        var muted = Assert.Single((await _house.LoadAsync()).Deal.Mutes);
        Assert.Equal(deal.Deal.Mutes[0], muted);
        Assert.Equal(("stg-stuck", Until, "waits for the board\n等董事会", Some.Ana.Id), (muted.RuleId, muted.Until, muted.Reason, muted.By));
    }

    [Fact]
    public async Task The_log_rebuilds_it_and_taking_it_back()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.FindingMuted("stg-stuck", Until, "waits"), new DealEvent.FindingMuted("dq-thin", Until, "thin"));
        await _house.SaveAsync(deal, new DealEvent.FindingUnmuted("dq-thin"));

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var rebuilt = DealReplay.Open(Some.Tenant, Some.Deal, (DealEvent.Opened)log[0].Events[0], log[0].Stamp);
        rebuilt = log.Skip(1).Aggregate(rebuilt, (d, entry) => DealReplay.Apply(d, entry.Events, entry.Stamp));

        Assert.Equal(["stg-stuck"], rebuilt.Mutes.Select(m => m.RuleId));
        Assert.Equal((await _house.LoadAsync()).Deal.Mutes, rebuilt.Mutes);
    }

    [Fact]
    public async Task Its_words_stand_in_a_row_of_their_own_and_leave_the_deal_when_it_is_taken_back()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.FindingMuted("stg-stuck", Until, "waits for the board"));
        Assert.DoesNotContain("waits", (await HeaderAsync()).GetString("mutes"));

        await _house.SaveAsync(deal, new DealEvent.FindingUnmuted("stg-stuck"));

        Assert.Null((await HeaderAsync()).FindString("mutes"));
        Assert.DoesNotContain(await _house.StoredAsync(), r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_reads_it_without_the_words()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        await _house.SaveAsync(deal, new DealEvent.FindingMuted("stg-stuck", Until, "waits"));

        Assert.Equal(["Retrofit"], await _house.ShownAsync(Some.AnasBook));
    }

    private async Task<Rows.Row> HeaderAsync() => (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header);
}
