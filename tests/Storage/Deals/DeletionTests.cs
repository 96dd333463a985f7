using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

public sealed class DeletionTests : IDisposable
{
    private static readonly Instant Later = Some.Start + Duration.FromHours(1);

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Only_a_tombstone_of_ids_is_left()
    {
        var deal = await RichAsync();

        Assert.Equal(SaveOutcome.Saved, await _house.Deals.DeleteAsync(deal, Later, default));

        var row = Assert.Single(await _house.StoredAsync());
        Assert.Equal(DealKeys.Header, row.Key);
        Assert.Equal(["format", "revision", "deleted", "people"], row.Properties.Select(p => p.Key));
        Assert.Equal("[\"ana\",\"bo\"]", row.GetString("people"));
        foreach (var book in (BookId[])[Some.TeamBook, Some.AnasBook, Some.BosBook])
        {
            Assert.Empty(await _house.ListedAsync(book));
        }
    }

    [Fact]
    public async Task A_deleted_deal_is_gone_for_every_way_of_reading()
    {
        await _house.Deals.DeleteAsync(await RichAsync(), Later, default);

        Assert.Null(await _house.Deals.LoadAsync(Some.Tenant, Some.Deal, default));
        Assert.Null(await _house.Deals.HeadAsync(Some.Tenant, Some.Deal, default));
        Assert.Empty(await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default));
    }

    [Fact]
    public async Task Only_those_who_were_members_are_told_that_it_was_deleted()
    {
        var deal = await RichAsync();
        Assert.False(await WasDeletedFor("ana"));

        await _house.Deals.DeleteAsync(deal, Later, default);

        Assert.True(await WasDeletedFor("ana"));
        Assert.True(await WasDeletedFor("bo"));
        Assert.False(await WasDeletedFor("eve"));
        Assert.False(await _house.Deals.WasDeletedForAsync(new("other"), Some.Deal, Some.Ana.Id, default));

        Task<bool> WasDeletedFor(string user) => _house.Deals.WasDeletedForAsync(Some.Tenant, Some.Deal, new(user), default);
    }

    [Fact]
    public async Task A_deal_that_changed_since_it_was_loaded_is_not_deleted_and_stays_listed_as_it_is()
    {
        var stale = await RichAsync();
        var fresh = await _house.SaveAsync(stale, Some.Changed(stale.Deal, "Renamed", null));

        Assert.Equal(SaveOutcome.Conflict, await _house.Deals.DeleteAsync(stale, Later, default));

        DealText.AssertSame(fresh.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(["Renamed Listed"], await _house.ListedAsync(Some.TeamBook));
        Assert.Equal(["Renamed Listed"], await _house.ListedAsync(Some.BosBook));
    }

    [Fact]
    public async Task Nobody_can_save_what_was_deleted_meanwhile()
    {
        var deal = await RichAsync();
        await _house.Deals.DeleteAsync(deal, Later, default);

        var saved = await _house.Deals.SaveAsync(deal, BookRules.Default, [Some.Answer(deal.Deal, "risk", AnswerValue.Plus)], Some.Stamp(Some.Ana, 90), "late", default);

        Assert.Equal(SaveOutcome.Conflict, saved.Outcome);
        Assert.Single(await _house.StoredAsync());
    }

    [Fact]
    public async Task Two_who_delete_at_once_delete_it_once()
    {
        var deal = await RichAsync();
        var other = await _house.LoadAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => _house.Deals.DeleteAsync(deal, Later, default)), Task.Run(() => _house.Deals.DeleteAsync(other, Later, default)));

        Assert.Equal([SaveOutcome.Saved, SaveOutcome.Conflict], outcomes.Order());
        Assert.Single(await _house.StoredAsync());
        Assert.Empty(await _house.ListedAsync(Some.TeamBook));
    }

    [Fact]
    public async Task A_late_copy_of_the_activity_that_opened_it_does_not_open_it_again()
    {
        var deal = await RichAsync();
        await _house.Deals.DeleteAsync(deal, Later, default);
        var opened = Some.Opening();

        var again = await _house.Deals.OpenAsync(
            DealReplay.Open(Some.Tenant, Some.Deal, opened, Some.Stamp(Some.Ana)), opened, Some.Stamp(Some.Ana), "open", default);

        Assert.Equal(SaveOutcome.Duplicate, again.Outcome);
        Assert.Null(await _house.Deals.LoadAsync(Some.Tenant, Some.Deal, default));
        Assert.Empty(await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_deal_of_more_rows_than_a_transaction_takes_is_removed_completely()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var number in Enumerable.Range(1, 80))
        {
            deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, $"q{number}", AnswerValue.Plus, $"note {number}"));
        }

        Assert.True((await _house.StoredAsync()).Count > 300);
        await _house.Deals.DeleteAsync(deal, Later, default);

        Assert.Single(await _house.StoredAsync());
    }

    [Fact]
    public async Task Rows_that_somebody_else_removes_at_the_same_time_keep_none_of_the_others()
    {
        var deal = await RichAsync();
        var writes = 0;
        _house.Rows.Before = async call =>
        {
            // The tombstone is the first write; before the second, another purge is a step ahead.
            if (call == "write Deals" && ++writes == 2)
            {
                var partition = DealKeys.Partition(Some.Tenant, Some.Deal);
                await _house.Engine.TransactAsync(RowTable.Deals, partition, [RowOperation.Delete(DealKeys.Log(2))], default);
            }
        };

        await _house.Deals.DeleteAsync(deal, Later, default);

        Assert.Equal(DealKeys.Header, Assert.Single(await _house.StoredAsync()).Key);
    }

    [Fact]
    public async Task The_log_is_closed_from_the_tombstone_on_even_while_its_rows_are_there()
    {
        var deal = await RichAsync();
        var writes = 0;
        _house.Rows.Mishaps = (_, call) => call == "write Deals" && ++writes > 1 ? Mishap.NotDone : Mishap.None;

        Assert.Equal(SaveOutcome.Saved, await _house.Deals.DeleteAsync(deal, Later, default));

        Assert.Contains(await _house.StoredAsync(), r => r.Key == DealKeys.Log(1));
        Assert.Empty(await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default));
        Assert.Equal(["Retrofit Deleting"], await _house.ListedAsync(Some.TeamBook));
    }

    private async Task<LoadedDeal> RichAsync()
    {
        var deal = await _house.OpenAsync(Some.Opening(book: Some.TeamBook, close: new LocalDate(2027, 3, 31)));
        deal = await _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo), Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "a word"));
        return await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Minus, "another word"));
    }
}
