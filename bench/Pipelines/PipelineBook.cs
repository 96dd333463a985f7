using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Pipeline;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bench.Pipelines;

/// <summary>A team's book of some size: opened, counted, and looked over as a manager does.</summary>
internal sealed class PipelineBook(IRows engine, int deals)
{
    private static readonly TenantId Tenant = new("tenant");
    private static readonly BookId Book = BookId.OfTeam("19:sales@thread.tacv2");
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly IReadOnlyList<QuestionGroup> Groups = MethodLibrary.Load(null).Find(Assessment.MethodId)!.Groups;

    private readonly CountedRows _rows = new(engine);

    public int Deals => deals;

    private BookIndex Books => new(_rows);

    private DealStore Store => new(_rows, Books);

    private BookPipeline Pipeline => new(_rows, Store, Books);

    /// <returns>How long counting it for the first time took.</returns>
    public async Task<TimeSpan> FillAsync()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, deals), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) => await OpenAsync(number));
        var began = TimeProvider.System.GetTimestamp();
        var count = new PipelineCount(_rows, Store);
        while (await count.StepAsync(Tenant, Book, Today, _ => Task.FromResult(BookRules.Default), default))
        {
        }

        _rows.Take();
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>The card with figures and the five deals.</summary>
    public async Task<PipelineReading> LookAsync()
    {
        var read = await Pipeline.ReadAsync(Tenant, Book, BookRules.Default, Today, PipelineCard.MostDeals, default);
        var top = read.Top.Select(r => new PipelineRow(DealRef.Of(r.Head.WithoutAnswers), r.Head.WithoutAnswers.Header.Name, r.Facts, r.Worth));
        _ = PipelineCard.Render(new(new("19:sales", "Sales"), read.Totals, read.Counted, [.. top], Groups, [], Today), Language.English).Card.ToJson();
        return read;
    }

    /// <summary>The first page of the deals at a stage.</summary>
    public Task<PipelinePage> ListAsync() =>
        Pipeline.ListAsync(Tenant, Book, PipelineCell.Of(Stage.R1), null, Today, PipelineListCard.RowsPerPage, default);

    public async Task<(int Calls, int Rows)> CostAsync<T>(Func<Task<T>> look)
    {
        _rows.Take();
        await look();
        return _rows.Take();
    }

    private async Task OpenAsync(int number)
    {
        var owner = new Member(new($"user {number % 20}"), $"Rep {number % 20}");
        var header = new DealHeader($"Deal {number}", $"Customer {number % 300}", new Money(number * 1000m, number % 9 == 0 ? "USD" : "CNY"), Today.PlusDays((number * 7 % 500) - 20));
        var opened = new DealEvent.Opened(header, Book, owner, "Asia/Shanghai", []);
        var stamp = new Stamp(owner.Id, owner.Name, Start + Duration.FromMinutes(number), ChangeSource.Typed);
        var id = new DealId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
        await Store.OpenAsync(DealReplay.Open(Tenant, id, opened, stamp), opened, stamp, $"open {number}", default);
    }
}
