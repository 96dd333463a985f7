using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.AzureTables;
using KeyAccountBot.Storage.Tests.Sqlite;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Books.Pipeline;

/// <summary>What a book's pipeline says after everything that can happen to its deals; the same on every engine.</summary>
public abstract partial class PipelineTests
{
    private static readonly PipelineCell R2 = PipelineCell.Of(Stage.R2);

    private protected CountedHouse House { get; set; } = null!;

    [Fact]
    public async Task A_new_book_is_counted_once_and_before_that_tells_no_figures()
    {
        await House.OpenAsync(1, "one", Some.TeamBook, 3);
        Assert.Equal("being counted", await House.StagesAsync(Some.TeamBook));

        await House.CountAsync(Some.TeamBook);
        await House.OpenAsync(2, "two", Some.TeamBook, 4);

        Assert.Equal("R1 2 (7 CNY)", await House.StagesAsync(Some.TeamBook));
        Assert.Equal(1, await House.CountAsync(Some.TeamBook));
        Assert.Equal("R1 2 (7 CNY)", await House.StagesAsync(Some.TeamBook));
        Assert.False(await House.StepAsync(Some.TeamBook));
    }

    [Fact]
    public async Task Sums_are_exact_and_one_a_currency_and_deals_without_an_amount_are_counted()
    {
        await House.OpenAsync(1, "one", Some.TeamBook, 0.1m);
        await House.OpenAsync(2, "two", Some.TeamBook, 0.2m);
        await House.OpenAsync(3, "three", Some.TeamBook, 999_999_999_999m, "USD");
        var four = await House.OpenAsync(4, "four", Some.TeamBook);
        await House.CountAsync(Some.TeamBook);
        Assert.Equal("R1 4 (0.3 CNY + 999999999999 USD + 1 ?)", await House.StagesAsync(Some.TeamBook));

        await House.SaveAsync(four, new DealEvent.HeaderChanged(four.Deal.Header, four.Deal.Header with { Amount = new Money(7, "USD") }));
        Assert.Equal("R1 4 (0.3 CNY + 1000000000006 USD)", await House.StagesAsync(Some.TeamBook));
        await AssertTrueAsync(Some.TeamBook, 4);
    }

    [Fact]
    public async Task Whatever_happens_to_a_deal_the_figures_follow_it_before_and_after_it_is_counted()
    {
        var deal = await House.OpenAsync(1, "moving", Some.TeamBook, 5);
        await House.OpenAsync(2, "other", Some.TeamBook, 1);
        await House.CountAsync(Some.TeamBook);

        deal = await House.MoveToAsync(deal, Stage.R2);
        await AssertFollowsAsync("R1 1 (1 CNY), R2 1 (5 CNY)");
        deal = await House.SaveAsync(deal, Some.Moved(deal.Deal, new LocalDate(2027, 1, 1)));
        await AssertFollowsAsync("R1 1 (1 CNY), R2 1 (5 CNY)");
        deal = await House.SaveAsync(deal, new DealEvent.Closed(Outcome.Lost, "price"));
        await AssertFollowsAsync("R1 1 (1 CNY)");
        deal = await House.SaveAsync(deal, new DealEvent.Reopened(null));
        await AssertFollowsAsync("R1 1 (1 CNY), R2 1 (5 CNY)");
        deal = await House.SaveAsync(deal, new DealEvent.Moved(deal.Deal.Book, Some.AnasBook));
        await AssertFollowsAsync("R1 1 (1 CNY)");
        deal = await House.SaveAsync(deal, new DealEvent.Moved(deal.Deal.Book, Some.TeamBook));
        await AssertFollowsAsync("R1 1 (1 CNY), R2 1 (5 CNY)");
        Assert.Equal(SaveOutcome.Saved, await House.Deals.DeleteAsync(deal, Some.Start, default));
        await AssertFollowsAsync("R1 1 (1 CNY)");
        Assert.Empty(await House.StoredAsync(Some.TeamBook, PipelineKeys.Entry(Some.Id(1))));
    }

    [Fact]
    public async Task A_deal_counts_in_the_own_book_of_everyone_who_is_a_member()
    {
        await House.CountAsync(Some.BosBook);
        var deal = await House.OpenAsync(1, "shared", Some.TeamBook, 5);
        deal = await House.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo));
        Assert.Equal("R1 1 (5 CNY)", await House.StagesAsync(Some.BosBook));
        await House.CountAsync(Some.BosBook);

        deal = await House.MoveToAsync(deal, Stage.R3);
        Assert.Equal("R3 1 (5 CNY)", await House.StagesAsync(Some.BosBook));
        await House.SaveAsync(deal, new DealEvent.MemberRemoved(Some.Bo));
        Assert.Equal("", await House.StagesAsync(Some.BosBook));
        Assert.Equal(1, await House.CountAsync(Some.BosBook));
        Assert.Equal("", await House.StagesAsync(Some.BosBook));
    }

    [Fact]
    public async Task A_number_lists_its_deals_by_close_date_page_by_page_without_those_that_left()
    {
        LoadedDeal last = null!;
        foreach (var number in Enumerable.Range(1, 5))
        {
            last = await House.OpenAsync(number, $"deal {number}", Some.TeamBook, 1, close: new LocalDate(2027, 1, 6 - number));
            last = await House.MoveToAsync(last, Stage.R2);
        }

        await House.CountAsync(Some.TeamBook);
        Assert.Equal(["deal 5", "deal 4", "deal 3", "deal 2", "deal 1"], await House.ListedAsync(Some.TeamBook, R2));

        var page = await House.Pipeline.ListAsync(Some.Tenant, Some.TeamBook, R2, null, CountedHouse.Today, 2, default);
        var next = await House.Pipeline.ListAsync(Some.Tenant, Some.TeamBook, R2, page.Next, CountedHouse.Today, 2, default);
        var end = await House.Pipeline.ListAsync(Some.Tenant, Some.TeamBook, R2, next.Next, CountedHouse.Today, 2, default);
        Assert.Equal(["deal 3", "deal 2"], next.Deals.Select(d => d.WithoutAnswers.Header.Name));
        Assert.Equal(["deal 1"], end.Deals.Select(d => d.WithoutAnswers.Header.Name));
        Assert.Null(end.Next);

        await House.MoveToAsync(last, Stage.R3);
        Assert.Equal(["deal 4", "deal 3", "deal 2", "deal 1"], await House.ListedAsync(Some.TeamBook, R2));
        await House.CountAsync(Some.TeamBook);
        Assert.Equal(["deal 5"], await House.ListedAsync(Some.TeamBook, PipelineCell.Of(Stage.R3)));
        Assert.Equal(["deal 5", "deal 4", "deal 3", "deal 2", "deal 1"], await House.ListedAsync(Some.TeamBook, PipelineCell.OfOwner(Some.Ana.Id)));
    }

    [Fact]
    public async Task The_deals_most_worth_the_time_come_first_also_those_that_changed_a_moment_ago()
    {
        await House.OpenAsync(1, "far", Some.TeamBook, 2_000_000, close: new LocalDate(2028, 1, 1));
        await House.OpenAsync(2, "overdue", Some.TeamBook, 2_000_000, close: new LocalDate(2026, 11, 1));
        var third = await House.OpenAsync(3, "later", Some.TeamBook, 50_000_000, close: new LocalDate(2028, 1, 1));
        await House.CountAsync(Some.TeamBook);
        Assert.Equal("overdue", (await House.ReadAsync(Some.TeamBook)).Top[0].Head.WithoutAnswers.Header.Name);

        third = await House.SaveAsync(third, Some.Moved(third.Deal, new LocalDate(2026, 11, 20)));
        Assert.Equal(["later", "overdue"], (await House.ReadAsync(Some.TeamBook)).Top.Take(2).Select(t => t.Head.WithoutAnswers.Header.Name));
        await House.CountAsync(Some.TeamBook);
        Assert.Equal(["later", "overdue"], (await House.ReadAsync(Some.TeamBook)).Top.Take(2).Select(t => t.Head.WithoutAnswers.Header.Name));

        await House.SaveAsync(third, new DealEvent.Closed(Outcome.Won, "signed"));
        Assert.DoesNotContain("later", (await House.ReadAsync(Some.TeamBook)).Top.Select(t => t.Head.WithoutAnswers.Header.Name));
    }

    [Fact]
    public async Task Time_alone_moves_a_deal_up_on_its_day()
    {
        await House.OpenAsync(1, "soon", Some.TeamBook, 2_000_000, close: new LocalDate(2027, 2, 10));
        await House.CountAsync(Some.TeamBook);
        var score = Assert.Single((await House.ReadAsync(Some.TeamBook)).Top).Worth.Score;
        var later = new LocalDate(2027, 2, 11);

        var read = await House.Pipeline.ReadAsync(Some.Tenant, Some.TeamBook, House.Rules, later, 5, default);
        Assert.Contains(Assert.Single(read.Top).Worth.Reasons, r => r is { Kind: WorthKind.Overdue, Days: 1 });
        Assert.True(read.IsBehind);
        Assert.True(await House.Counting.StepAsync(Some.Tenant, Some.TeamBook, later, _ => Task.FromResult(House.Rules), default));
        Assert.False(await House.Counting.StepAsync(Some.Tenant, Some.TeamBook, later, _ => Task.FromResult(House.Rules), default));
        var row = Assert.Single(await House.StoredAsync(Some.TeamBook, PipelineKeys.WorthPrefix));
        Assert.DoesNotContain($"|{DealWorth.Most - score:D4}|", row.Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_rules_of_the_book_have_it_counted_anew_and_meanwhile_it_says_so()
    {
        var deal = await House.OpenAsync(1, "one", Some.TeamBook, 5);
        await House.SaveAsync(deal, [.. new[] { "application", "funds", "compelling-event" }.Select(q => Some.Answer(deal.Deal, q, AnswerValue.Plus))]);
        await House.CountAsync(Some.TeamBook);
        var strong = PipelineCell.OfLight(0, Playbook.Checks.Light.Green);
        Assert.Equal(1, (await House.ReadAsync(Some.TeamBook)).Totals![strong].Deals);

        House.Rules = (BookTuning.None with { Changes = BookTuning.None.Changes.Add("lightAnswersMin", new("4", Some.Ana.Id, "Ana", Some.Start)) }).Rules();
        var before = await House.ReadAsync(Some.TeamBook);
        Assert.True(before is { IsBehind: true, IsCatchingUp: true });

        await House.CountAsync(Some.TeamBook);
        var after = await House.ReadAsync(Some.TeamBook);
        Assert.True(after is { IsBehind: false, IsCatchingUp: false });
        Assert.Equal(0, after.Totals![strong].Deals);
        await AssertTrueAsync(Some.TeamBook, 1);
    }

    [Fact]
    public async Task Other_rules_of_the_team_are_counted_in_the_own_books_of_its_people_too()
    {
        var deal = await House.OpenAsync(1, "one", Some.TeamBook, 5);
        deal = await House.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo));
        await House.SaveAsync(deal, [.. new[] { "application", "funds", "compelling-event" }.Select(q => Some.Answer(deal.Deal, q, AnswerValue.Plus))]);
        var (strict, books) = (BookTuning.None with { Changes = BookTuning.None.Changes.Add("lightAnswersMin", new("4", Some.Ana.Id, "Ana", Some.Start)) }, new[] { Some.TeamBook, Some.AnasBook, Some.BosBook });
        foreach (var book in books)
        {
            await House.CountAsync(book);
        }

        // Only the team's rules are others: its list or its pipeline judges the deal, whichever comes first.
        await House.Counting.StepAsync(
            Some.Tenant, Some.TeamBook, CountedHouse.Today, book => Task.FromResult(book == Some.TeamBook ? strict.Rules() : House.Rules), default);
        await AreCountedAsync(marks: 0);
        var page = await House.Shelf.ReadAsync(
            Some.Tenant, Some.TeamBook, await House.Books.ListAsync(Some.Tenant, Some.TeamBook, open: true, 10, default), Some.Start, default);
        await House.Shelf.JudgedAsync(page, _ => Task.FromResult(House.Rules), default);
        await AreCountedAsync(marks: 1);

        async Task AreCountedAsync(int marks)
        {
            Assert.Equal(marks, (await House.StoredAsync(Some.TeamBook, PipelineKeys.MarkPrefix)).Count);
            foreach (var book in books)
            {
                Assert.True(book == Some.TeamBook || (await House.StoredAsync(book, PipelineKeys.MarkPrefix)).Count == 1, book.Value);
                await AssertTrueAsync(book, 1);
            }
        }
    }

    [Fact]
    public async Task Owners_with_any_name_are_kept_whole_however_many()
    {
        var name = string.Concat(Enumerable.Repeat("𠮷😀\"\\|", 12));
        foreach (var number in Enumerable.Range(1, 400))
        {
            var totals = number == 1 ? PipelineTotals.Empty : _many;
            _many = totals.With(null, new(null, "garr", Stage.R1, new(new($"29:{number}|é"), $"{name} {number}"), null, null, CountedHouse.Today));
        }

        var row = new StoredTotals(_many, "", null, IsWhole: true).Write();
        var partition = "owners";
        Assert.True((await House.Engine.TransactAsync(RowTable.Books, partition, [row], default)).IsCommitted);
        var read = StoredTotals.Read((await House.Engine.GetAsync(RowTable.Books, partition, PipelineKeys.Totals, default))!);
        Assert.Equal(CountedHouse.Text(_many), CountedHouse.Text(read.Totals));
    }

    private PipelineTotals _many = PipelineTotals.Empty;

    private async Task AssertFollowsAsync(string stages)
    {
        Assert.Equal(stages, await House.StagesAsync(Some.TeamBook));
        await House.CountAsync(Some.TeamBook);
        Assert.Equal(stages, await House.StagesAsync(Some.TeamBook));
        await AssertTrueAsync(Some.TeamBook, 2);
        await House.CountAsync(Some.AnasBook);
        await AssertTrueAsync(Some.AnasBook, 2);
    }

    /// <summary>Figures and lists are what the deals are, and every row belongs to a deal that is counted.</summary>
    private async Task AssertTrueAsync(BookId book, int deals)
    {
        int[] numbers = [.. Enumerable.Range(1, deals)];
        var read = await House.ReadAsync(book);
        Assert.Equal(CountedHouse.Text(await House.TruthAsync(book, numbers)), CountedHouse.Text(read.Totals));
        var entries = (await House.StoredAsync(book, PipelineKeys.EntryPrefix)).Select(PipelineEntry.Read).ToList();
        if (!read.IsBehind)
        {
            string[] prefixes = ["pipeline|i|", PipelineKeys.TurnPrefix, PipelineKeys.WorthPrefix];
            var keys = new List<string>();
            foreach (var prefix in prefixes)
            {
                keys.AddRange((await House.StoredAsync(book, prefix)).Select(r => r.Key));
            }

            Assert.Equal(entries.SelectMany(e => e.Keys).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        }
    }
}

public sealed class PipelineOnSqliteTests : PipelineTests, IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly SqliteRows _engine;

    public PipelineOnSqliteTests() => House = new(_engine = SqliteRows.Open(_database.Options));

    public void Dispose()
    {
        _engine.Dispose();
        _database.Dispose();
    }
}

public sealed class PipelineOnAzureTests : PipelineTests, IAsyncLifetime
{
    public async Task InitializeAsync() => House = new(await Cloud.NewAsync());

    public Task DisposeAsync() => Task.CompletedTask;
}
