using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Books.Pipeline;

/// <summary>Several at once, books of before, and what is cut short.</summary>
public abstract partial class PipelineTests
{
    [Fact]
    public async Task Two_that_count_at_once_count_nothing_twice()
    {
        foreach (var number in Enumerable.Range(1, 12))
        {
            await House.OpenAsync(number, $"deal {number}", Some.TeamBook, number);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => House.CountAsync(Some.TeamBook)));

        Assert.Equal("R1 12 (78 CNY)", await House.StagesAsync(Some.TeamBook));
        await AssertTrueAsync(Some.TeamBook, 12);
    }

    [Fact]
    public async Task Saves_between_the_reading_and_the_writing_of_a_count_are_counted_by_the_next()
    {
        var deal = await House.OpenAsync(1, "busy", Some.TeamBook, 5);
        await House.CountAsync(Some.TeamBook);
        deal = await House.MoveToAsync(deal, Stage.R2);
        var once = true;
        House.Rows.Before = async call =>
        {
            if (once && call == "write Books")
            {
                once = false;
                var beside = new CountedHouse(House.Engine);
                await beside.MoveToAsync((await beside.Deals.LoadAsync(Some.Tenant, Some.Id(1), default))!, Stage.R3);
            }
        };

        await House.CountAsync(Some.TeamBook);
        Assert.False(once);
        Assert.Equal("R3 1 (5 CNY)", await House.StagesAsync(Some.TeamBook));
        await AssertTrueAsync(Some.TeamBook, 1);
    }

    [Fact]
    public async Task A_reading_beside_a_count_is_whole()
    {
        var deal = await House.OpenAsync(1, "busy", Some.TeamBook, 5);
        await House.CountAsync(Some.TeamBook);
        await House.MoveToAsync(deal, Stage.R2);
        var once = true;
        House.Rows.Before = async call =>
        {
            if (once && call == "get Books")
            {
                once = false;
                await new CountedHouse(House.Engine).CountAsync(Some.TeamBook);
            }
        };

        Assert.Equal("R2 1 (5 CNY)", await House.StagesAsync(Some.TeamBook));
        Assert.False(once);
    }

    [Fact]
    public async Task A_book_of_before_is_counted_bit_by_bit_and_may_stop_anywhere()
    {
        foreach (var number in Enumerable.Range(1, 30))
        {
            var deal = await House.OpenAsync(number, $"deal {number}", Some.TeamBook, number, close: number % 3 == 0 ? null : new LocalDate(2027, 1, number));
            _ = number % 5 == 0 ? await House.SaveAsync(deal, new DealEvent.Closed(Outcome.Won, "signed")) : deal;
        }

        await ForgetAsync(PipelineKeys.MarkPrefix);
        await ForgetVerdictAsync(7);
        Assert.True(await House.StepAsync(Some.TeamBook));
        var first = await House.ReadAsync(Some.TeamBook);
        Assert.True(first is { Totals: null, IsBehind: true, Counted: > 0 and < 24 });

        // One behind the place that is reached, and one before it, change meanwhile.
        foreach (var number in (int[])[1, 29])
        {
            await House.MoveToAsync((await House.Deals.LoadAsync(Some.Tenant, Some.Id(number), default))!, Stage.R2);
        }

        House = new(House.Engine);
        await House.CountAsync(Some.TeamBook);
        Assert.Equal("R1 22 (330 CNY), R2 2 (30 CNY)", await House.StagesAsync(Some.TeamBook));
        Assert.NotNull((await House.Deals.HeadAsync(Some.Tenant, Some.Id(7), default))!.Judged.Verdict);
        await AssertTrueAsync(Some.TeamBook, 30);
    }

    [Fact]
    public async Task What_a_list_puts_right_the_figures_follow()
    {
        var deal = await House.OpenAsync(1, "cut short", Some.TeamBook, 5, close: new LocalDate(2027, 1, 1));
        await House.CountAsync(Some.TeamBook);
        House.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.NotDone : Mishap.None;
        await House.MoveToAsync(deal, Stage.R2);
        House.Rows.Mishaps = (_, _) => Mishap.None;

        await House.Shelf.ReadAsync(
            Some.Tenant, Some.TeamBook, await House.Books.ListAsync(Some.Tenant, Some.TeamBook, true, 10, default), Some.Start, default);

        Assert.Equal("R2 1 (5 CNY)", await House.StagesAsync(Some.TeamBook));
        await House.CountAsync(Some.TeamBook);
        await AssertTrueAsync(Some.TeamBook, 1);
    }

    [Fact]
    public async Task A_ranked_deal_whose_mark_was_lost_is_found_when_somebody_looks()
    {
        var deal = await House.OpenAsync(1, "cut short", Some.TeamBook, 5, close: new LocalDate(2026, 11, 1));
        await House.CountAsync(Some.TeamBook);
        House.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.NotDone : Mishap.None;
        await House.MoveToAsync(deal, Stage.R2);
        House.Rows.Mishaps = (_, _) => Mishap.None;

        var read = await House.ReadAsync(Some.TeamBook);
        Assert.Equal(Some.Id(1), Assert.Single(read.Unmarked));
        Assert.Equal(1, read.Totals![R2].Deals);
        await House.Pipeline.MarkAsync(Some.Tenant, Some.TeamBook, read.Unmarked);
        Assert.Equal(1, await House.CountAsync(Some.TeamBook));
        Assert.Empty((await House.ReadAsync(Some.TeamBook)).Unmarked);
    }

    [Fact]
    public async Task A_count_of_which_nobody_knows_whether_it_was_done_is_done_once()
    {
        await House.OpenAsync(1, "one", Some.TeamBook, 5);
        House.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.DoneUnknown : Mishap.None;

        // The second try meets the first, and what it wanted is looked at again.
        await Assert.ThrowsAsync<StorageUnavailableException>(() => House.StepAsync(Some.TeamBook));
        House.Rows.Mishaps = (_, _) => Mishap.None;
        await House.CountAsync(Some.TeamBook);

        Assert.Equal("R1 1 (5 CNY)", await House.StagesAsync(Some.TeamBook));
        await AssertTrueAsync(Some.TeamBook, 1);
    }

    private async Task ForgetAsync(string prefix)
    {
        foreach (var row in await House.StoredAsync(Some.TeamBook, prefix))
        {
            await House.Engine.TransactAsync(row.Table, row.Partition, [RowOperation.Delete(row.Key)], default);
        }
    }

    /// <summary>As a version before the pipeline wrote it.</summary>
    private async Task ForgetVerdictAsync(int number)
    {
        var row = (await House.Engine.GetAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Id(number)), DealKeys.Header, default))!;
        row.Properties["verdict"] = null;
        await House.Engine.TransactAsync(row.Table, row.Partition, [RowOperation.Replace(row.Key, row.Properties, row.ETag)], default);
    }
}
