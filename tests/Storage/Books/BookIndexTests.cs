using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Books;

public sealed class BookIndexTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Open_deals_come_first_by_close_date_and_those_without_one_last()
    {
        await _house.OpenAsync(Some.Opening("none"), Some.Id(1));
        await _house.OpenAsync(Some.Opening("late", close: new(2030, 1, 1)), Some.Id(2));
        await _house.OpenAsync(Some.Opening("soon", close: new(2026, 12, 1)), Some.Id(3));
        var closed = await _house.OpenAsync(Some.Opening("closed", close: new(2020, 1, 1)), Some.Id(4));
        await _house.SaveAsync(closed, new DealEvent.Closed(Outcome.Dropped, "why"));

        Assert.Equal(["soon Listed", "late Listed", "none Listed", "closed Listed"], await _house.ListedAsync(Some.AnasBook));
        Assert.Equal(["soon Listed", "late Listed", "none Listed"], await _house.ListedAsync(Some.AnasBook, open: true));
        Assert.Equal(["closed Listed"], await _house.ListedAsync(Some.AnasBook, open: false));
    }

    [Fact]
    public async Task Of_many_closed_deals_the_last_to_change_are_read()
    {
        for (var i = 1; i <= 3; i++)
        {
            var deal = await _house.OpenAsync(Some.Opening($"deal {i}", close: new(2026, 12, i)), Some.Id(i));
            await _house.SaveAsync(deal, Some.Stamp(Some.Ana, i), new DealEvent.Closed(Outcome.Won, "signed"));
        }

        var found = await _house.Books.ClosedAsync(Some.Tenant, Some.AnasBook, new(2026, 12, 1), 2, default);
        Assert.Equal(["deal 3", "deal 2"], found.Select(s => s.Name));
    }

    [Fact]
    public async Task A_moved_close_date_moves_the_summary_and_leaves_no_second_one()
    {
        var deal = await _house.OpenAsync(Some.Opening("moving", Some.TeamBook, new(2027, 3, 31)));
        await _house.OpenAsync(Some.Opening("other", Some.TeamBook, new(2027, 2, 1)), Some.Id(2));

        deal = await _house.SaveAsync(deal, Some.Moved(deal.Deal, new LocalDate(2027, 1, 1)));
        Assert.Equal(["moving Listed", "other Listed"], await _house.ListedAsync(Some.TeamBook));

        deal = await _house.SaveAsync(deal, Some.Moved(deal.Deal, null));
        Assert.Equal(["other Listed", "moving Listed"], await _house.ListedAsync(Some.TeamBook));
        Assert.Equal(["other Listed", "moving Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_deal_that_is_closed_and_reopened_is_listed_once_each_time()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.Closed(Outcome.Won, "signed"));
        Assert.Empty(await _house.ListedAsync(Some.AnasBook, open: true));

        await _house.SaveAsync(deal, new DealEvent.Reopened(null));

        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
        Assert.Empty(await _house.ListedAsync(Some.AnasBook, open: false));
    }

    [Fact]
    public async Task A_member_has_the_deal_in_the_own_book_as_long_as_the_membership_lasts()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo));
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.BosBook));

        deal = await _house.SaveAsync(deal, Some.Renamed(deal.Deal, "New name"));
        Assert.Equal(["New name Listed"], await _house.ListedAsync(Some.BosBook));

        // Moved in the same turn in which the member leaves.
        await _house.SaveAsync(deal, Some.Moved(deal.Deal, new LocalDate(2027, 1, 1)), new DealEvent.MemberRemoved(Some.Bo));
        Assert.Empty(await _house.ListedAsync(Some.BosBook));
        Assert.Equal(["New name Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task The_summary_in_the_deals_own_book_follows_every_save()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        string[] criteria = ["application", "business-profile", "finances", "funds", "compelling-event"];
        deal = await _house.SaveAsync(deal, [.. criteria.Select(c => Some.Answer(deal.Deal, c, AnswerValue.Plus))]);

        var summary = Assert.Single(await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default));

        Assert.Equal((2, "g---", deal.Deal.LastChange), (summary.Revision, summary.Lights, summary.Changed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10_000)]
    public async Task A_list_is_as_long_as_asked_for(int count)
    {
        using var house = new House(largestPage: 2);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await house.OpenAsync(Some.Opening($"Deal {number}"), Some.Id(number));
        }

        var listed = await house.Books.ListAsync(Some.Tenant, Some.AnasBook, null, count, default);

        Assert.Equal(Enumerable.Range(1, Math.Min(5, count)).Select(n => $"Deal {n}"), listed.Select(s => s.Name));
    }

    /// <summary>It hides no other deal: its key says which one it lists, and the shelf writes it anew from the deal.</summary>
    [Theory]
    [InlineData("deal", "no id")]
    [InlineData("close", "2027-02-30")]
    [InlineData("phase", "0")]
    [InlineData("changed", "yesterday")]
    [InlineData("name", null)]
    public async Task A_summary_that_cannot_be_read_is_written_anew_from_its_deal(string property, string? text)
    {
        await _house.OpenAsync(Some.Opening());
        var row = Assert.Single(await _house.SummariesAsync("tenant|own:ana"));
        row.Properties[property] = text;
        await _house.Engine.TransactAsync(row.Table, row.Partition, [RowOperation.Upsert(row.Key, row.Properties)], default);

        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, null, 10, default);
        var page = await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);

        Assert.Equal(Some.Deal, Assert.Single(page).WithoutAnswers.Id);
        Assert.Equal($"{(await _house.LoadAsync()).Deal.Header.Name} {SummaryPhase.Listed}", Assert.Single(await _house.ListedAsync(Some.AnasBook)));
    }
}
