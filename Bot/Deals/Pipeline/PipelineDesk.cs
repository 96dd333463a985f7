using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Deals.Pipeline;

/// <summary>Pipelines as the turns read them: whose a person may see, and what is counted first where it has to be.</summary>
internal sealed class PipelineDesk(
    BookPipeline pipeline, PipelineKeeper keeper, PipelineQueue queue, BookRulesDesk rules, TeamRoster roster, ListLog lists)
{
    /// <summary>A book of some two hundred deals is counted while the person waits; a larger one behind the turn.</summary>
    private const int StepsInTurn = 20;

    /// <summary>The person's own book, and those of the teams that the person manages, by name.</summary>
    public async Task<IReadOnlyList<BookChoice>> BooksAsync(Turn turn, CancellationToken cancellationToken) =>
    [
        .. (await roster.ManagedAsync(turn, cancellationToken)).Select(t => new BookChoice(t.TeamId, t.Name)).OrderBy(b => b.Name, StringComparer.Ordinal),
        BookChoice.Own,
    ];

    public static BookId IdOf(Turn turn, BookChoice book) => book.Team is { } team ? BookId.OfTeam(team) : BookId.OwnOf(turn.Who.Id);

    public async Task<PipelineReading> ReadAsync(Turn turn, BookId book, int most, CancellationToken cancellationToken)
    {
        var by = await rules.OfAsync(turn.Tenant, book, cancellationToken);
        var reading = await pipeline.ReadAsync(turn.Tenant, book, by, turn.Today, most, cancellationToken);
        if (reading.Totals is null)
        {
            await keeper.CatchUpAsync(turn.Tenant, book, turn.Today, StepsInTurn, cancellationToken);
            reading = await pipeline.ReadAsync(turn.Tenant, book, by, turn.Today, most, cancellationToken);
        }

        if (reading.Unmarked.Count > 0)
        {
            lists.Behind(await pipeline.MarkAsync(turn.Tenant, book, reading.Unmarked));
        }

        if (reading.IsBehind || reading.Unmarked.Count > 0)
        {
            queue.Add(turn.Tenant, book);
        }

        return reading;
    }

    /// <summary>A page of the deals behind a number, as they are now.</summary>
    public async Task<PipelinePage> ListAsync(Turn turn, BookId book, PipelineCell cell, string? from, int count, CancellationToken cancellationToken)
    {
        var page = await pipeline.ListAsync(turn.Tenant, book, cell, from, turn.Today, count, cancellationToken);
        lists.Behind(page.Fault);
        if (page.IsBehind && await keeper.CatchUpAsync(turn.Tenant, book, turn.Today, StepsInTurn, cancellationToken))
        {
            queue.Add(turn.Tenant, book);
        }

        return page.IsBehind ? await pipeline.ListAsync(turn.Tenant, book, cell, from, turn.Today, count, cancellationToken) : page;
    }

    /// <summary>One-to-one the person sees the whole deal: of a team's book a manager does, of the own book who is a member.</summary>
    public async Task<bool> SeesAsync(Turn turn, DealHead head, CancellationToken cancellationToken) =>
        DealAccess.ViewOf(head.WithoutAnswers, await roster.ViewerAsync(turn, head.WithoutAnswers, cancellationToken), Place.OneToOne) == DealView.Full;
}
