using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Books;

/// <summary>Lists repair themselves as they are read.</summary>
public sealed class DealShelfTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Deals_come_in_the_order_of_the_summaries_with_their_lights()
    {
        await _house.OpenAsync(Some.Opening("second", close: new(2027, 2, 1)), Some.Id(1));
        await _house.OpenAsync(Some.Opening("first", close: new(2027, 1, 1)), Some.Id(2));
        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default);

        var page = await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);

        Assert.Equal(["first", "second"], page.Select(h => h.WithoutAnswers.Header.Name));
        Assert.All(page, h => Assert.Equal("----", h.Lights));
        Assert.Empty(page.Unreadable);
        Assert.Null(page.RepairFault);
    }

    [Fact]
    public async Task Lights_judged_by_other_rules_than_the_books_are_judged_anew_once_and_kept()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, [.. new[] { "application", "funds", "compelling-event" }.Select(q => Some.Answer(deal.Deal, q, AnswerValue.Plus))]);
        var strict = BookTuning.None with { Changes = BookTuning.None.Changes.Add("lightAnswersMin", new("4", Some.Ana.Id, "Ana", Some.Start)) };
        Assert.Equal("g---", Assert.Single(await JudgedAsync(BookTuning.None)).Lights);

        Assert.Equal("----", Assert.Single(await JudgedAsync(strict)).Lights);

        Assert.Equal(deal.Deal.Revision, (await _house.LoadAsync()).Deal.Revision);
        _house.Rows.Forget();
        Assert.Equal("----", Assert.Single(await JudgedAsync(strict)).Lights);
        Assert.Equal(["query Books", "get Deals"], _house.Rows.Calls);
        Assert.Equal("g---", Assert.Single(await JudgedAsync(BookTuning.None)).Lights);
    }

    [Fact]
    public async Task Lights_that_cannot_be_kept_are_shown_all_the_same_and_judged_again()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        await _house.SaveAsync(deal, [.. new[] { "application", "funds", "compelling-event" }.Select(q => Some.Answer(deal.Deal, q, AnswerValue.Plus))]);
        var strict = BookTuning.None with { Changes = BookTuning.None.Changes.Add("lightAnswersMin", new("4", Some.Ana.Id, "Ana", Some.Start)) };
        _house.Rows.Mishaps = (_, call) => call == "write Deals" ? Mishap.NotDone : Mishap.None;

        var page = await JudgedAsync(strict);

        Assert.Equal(("----", StorageFault.DeviceError), (Assert.Single(page).Lights, page.RepairFault));
    }

    private async Task<DealShelfPage> JudgedAsync(BookTuning tuning)
    {
        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default);
        var page = await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);
        return await _house.Shelf.JudgedAsync(page, _ => Task.FromResult(tuning.Rules()), default);
    }

    [Theory]
    [InlineData(0, "Retrofit Opening")]
    [InlineData(10, "Retrofit Opening")]
    [InlineData(11, null)]
    public async Task An_intent_without_a_deal_is_hidden_and_after_ten_minutes_removed(int minutes, string? left)
    {
        _house.Rows.Mishaps = (_, call) => call is "write Deals" or "get Deals" ? Mishap.NotDone : Mishap.None;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _house.OpenAsync(Some.Opening()));
        _house.Rows.Mishaps = (_, _) => Mishap.None;

        Assert.Empty(await _house.ShownAsync(Some.AnasBook, Some.Start + Duration.FromMinutes(minutes)));

        Assert.Equal(left is null ? [] : [left], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_summary_behind_its_deal_is_rewritten_and_moved()
    {
        var deal = await _house.OpenAsync(Some.Opening("old name", Some.TeamBook, new(2027, 3, 31)));
        await WithoutListsAsync(() => _house.SaveAsync(deal, Some.Renamed(deal.Deal, "new name"), new DealEvent.Closed(Outcome.Won, "")));
        Assert.Equal(["old name Listed"], await _house.ListedAsync(Some.TeamBook, open: true));

        Assert.Equal(["new name"], await _house.ShownAsync(Some.TeamBook));

        Assert.Equal(["new name Listed"], await _house.ListedAsync(Some.TeamBook));
        Assert.Empty(await _house.ListedAsync(Some.TeamBook, open: true));
        Assert.Equal(["new name Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_member_whose_copy_was_not_written_gets_it_when_the_deals_own_book_is_read()
    {
        var deal = await _house.OpenAsync(Some.Opening(book: Some.TeamBook));
        await WithoutListsAsync(() => _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo)));
        Assert.Empty(await _house.ListedAsync(Some.BosBook));

        await _house.ShownAsync(Some.TeamBook);

        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.BosBook));
    }

    [Fact]
    public async Task A_copy_in_the_book_of_somebody_who_is_no_member_any_more_is_not_shown_and_removed()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo));
        await WithoutListsAsync(() => _house.SaveAsync(deal, new DealEvent.MemberRemoved(Some.Bo)));
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.BosBook));

        Assert.Empty(await _house.ShownAsync(Some.BosBook));

        Assert.Empty(await _house.ListedAsync(Some.BosBook));
    }

    [Fact]
    public async Task A_second_summary_of_a_deal_is_removed_and_the_deal_shown_once()
    {
        var deal = await _house.OpenAsync(Some.Opening(close: new(2027, 3, 31)));
        var stray = Assert.Single(await _house.SummariesAsync("tenant|own:ana"));
        await _house.SaveAsync(deal, Some.Moved(deal.Deal, new LocalDate(2027, 1, 1)));
        await _house.Engine.TransactAsync(stray.Table, stray.Partition, [RowOperation.Upsert(stray.Key, stray.Properties)], default);
        Assert.Equal(2, (await _house.ListedAsync(Some.AnasBook)).Count);

        Assert.Equal(["Retrofit"], await _house.ShownAsync(Some.AnasBook));

        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_list_that_cannot_be_repaired_is_read_all_the_same_and_says_why()
    {
        var deal = await _house.OpenAsync(Some.Opening("old"));
        await WithoutListsAsync(() => _house.SaveAsync(deal, Some.Renamed(deal.Deal, "new")));
        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default);
        _house.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.NotDone : Mishap.None;

        var page = await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);

        Assert.Equal("new", Assert.Single(page).WithoutAnswers.Header.Name);
        Assert.Equal(StorageFault.DeviceError, page.RepairFault);
    }

    [Fact]
    public async Task A_repair_gives_way_to_whoever_wrote_the_summary_meanwhile()
    {
        var deal = await _house.OpenAsync(Some.Opening("one"));
        await WithoutListsAsync(async () => deal = await _house.SaveAsync(deal, Some.Renamed(deal.Deal, "two")));
        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default);
        var interrupted = false;
        _house.Rows.Before = async call =>
        {
            if (call == "write Books" && !interrupted)
            {
                interrupted = true;
                await _house.SaveAsync(deal, Some.Renamed(deal.Deal, "three"));
            }
        };

        await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);

        Assert.True(interrupted);
        Assert.Equal(["three Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    /// <summary>Saves while no list can be written, as if the process ended between the two.</summary>
    private async Task WithoutListsAsync(Func<Task<LoadedDeal>> save)
    {
        _house.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.NotDone : Mishap.None;
        await save();
        _house.Rows.Mishaps = (_, _) => Mishap.None;
    }
}
