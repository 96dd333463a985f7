using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Deals.Pipeline;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Pipeline;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>pipeline</c>: a book at a glance, for the managers of a team's and for anybody's own. One-to-one only: it tells verdicts. Who does not
/// manage the team that is asked for gets the own deals, and is told so.
/// </summary>
internal sealed class PipelineInteraction(PipelineDesk desk, BookChoices choices, DealViews views, TeamRoster roster) : IInteraction
{
    private static readonly LocalText ManagersOnly = new(
        "Only its managers see the pipeline of {0}. These are your own deals.", "只有经理能看 {0} 的商机管道。这里是您自己的商机。");

    private static readonly LocalText ThisTeam = new("this team", "该团队");
    private static readonly LocalText NoSuchTeam = new(
        "No team called “{0}” is known to me that you are in too. These are your own deals.", "没有您和我都在、名为“{0}”的团队。这里是您自己的商机。");

    private static readonly LocalText Which = new("Which pipeline? You manage several.", "您管理多个团队，要看哪一个？");

    private static readonly string[] Joints = ["of ", "for ", "in "];

    public IReadOnlyList<CommandName> Commands => [CommandName.Pipeline];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenPipeline, Cards.Verbs.SplitPipeline, Cards.Verbs.ListPipeline];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var books = await desk.BooksAsync(turn, cancellationToken);
        if (rest.Length > 0)
        {
            return await NamedAsync(turn, books, rest, cancellationToken);
        }

        return turn.Place.TeamId is { } here
            ? await OfTeamAsync(turn, books, new(here, turn.TeamName), cancellationToken)
            : await UnnamedAsync(turn, books, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        var books = await desk.BooksAsync(turn, cancellationToken);
        if (card[Payload.Book] is not { } value)
        {
            return await UnnamedAsync(turn, books, cancellationToken);
        }

        if (books.FirstOrDefault(b => b.Value == value) is not { } book)
        {
            return await OfTeamAsync(turn, books, new(value), cancellationToken);
        }

        var page = card.Whole(Payload.Page) is > 0 and < 10_000 and var number ? (int)number : 1;
        return (card.Verb, card[Payload.Value]) switch
        {
            (Cards.Verbs.SplitPipeline, ['s' or 'l' or 'o'] by) => await SplitAsync(turn, books, book, by[0], page, cancellationToken),
            (Cards.Verbs.ListPipeline, var text) when PipelineCell.Parse(text) is { } cell =>
                await ListAsync(turn, book, cell, card[Payload.From] is { Length: > 0 and <= 60 } from ? from : null, page, cancellationToken),
            _ => await OverviewAsync(turn, books, book, null, cancellationToken),
        };
    }

    private async Task<Reply> UnnamedAsync(Turn turn, IReadOnlyList<BookChoice> books, CancellationToken cancellationToken) => books.Count > 2
        ? new(
            ChooseTeamCard.Render(new(books, Cards.Verbs.OpenPipeline) { Own = new("My own deals", "我自己的商机"), Told = Which }, turn.Language),
            OneToOneOnly: true)
        : await OverviewAsync(turn, books, books[0], null, cancellationToken);

    private async Task<Reply> NamedAsync(Turn turn, IReadOnlyList<BookChoice> books, string name, CancellationToken cancellationToken)
    {
        var phrase = new BookPhrase("", Bare(name));
        if (phrase.IsOwn)
        {
            return await OverviewAsync(turn, books, BookChoice.Own, null, cancellationToken);
        }

        var teams = await choices.TeamsAsync(turn, cancellationToken);
        var found = DealNameMatch.Find(phrase.Book, [.. teams.Where(t => t.Name is not null)], t => (t.Name!, null));
        return BookChoices.Find(phrase, teams) is { Team: not null } exact ? await OfTeamAsync(turn, books, exact, cancellationToken)
            : found is { IsClear: true, Ranked: [{ Kind: not MatchKind.Similar } sure, ..] } ? await OfTeamAsync(turn, books, sure.Item, cancellationToken)
            : await OverviewAsync(turn, books, BookChoice.Own, NoSuchTeam.With(TextInput.Cut(phrase.Book, DealLimits.Name)), cancellationToken);
    }

    /// <summary>pipeline of Sales, 销售部的管道: without what joins the two.</summary>
    private static string Bare(string name)
    {
        var joint = Joints.FirstOrDefault(j => name.StartsWith(j, StringComparison.OrdinalIgnoreCase) && name.Length > j.Length) ?? "";
        return name[joint.Length..].TrimEnd('的').Trim();
    }

    /// <summary>The team's for its managers; for everybody else the own deals, alike whether the team exists or not.</summary>
    private async Task<Reply> OfTeamAsync(Turn turn, IReadOnlyList<BookChoice> books, BookChoice team, CancellationToken cancellationToken)
    {
        if (await roster.ManagesAsync(turn, team.Team!, cancellationToken))
        {
            return await OverviewAsync(turn, books, books.FirstOrDefault(b => b.Team == team.Team) ?? team, null, cancellationToken);
        }

        var name = team.Name is { } known ? new LocalText(known, known) : ThisTeam;
        return await OverviewAsync(turn, books, BookChoice.Own, new(ManagersOnly.With(name.En).En, ManagersOnly.With(name.Zh).Zh), cancellationToken);
    }

    private async Task<Reply> OverviewAsync(
        Turn turn, IReadOnlyList<BookChoice> books, BookChoice book, LocalText? told, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(turn, PipelineDesk.IdOf(turn, book), PipelineCard.MostDeals, cancellationToken);
        List<PipelineRow> top = [];
        foreach (var ranked in read.Top)
        {
            if (await desk.SeesAsync(turn, ranked.Head, cancellationToken))
            {
                var deal = ranked.Head.WithoutAnswers;
                top.Add(new(DealRef.Of(deal), deal.Header.Name, ranked.Facts, ranked.Worth));
            }
        }

        var view = new PipelineView(book, read.Totals, read.Counted, top, views.GroupsFor(DealView.Full), [.. books.Where(b => b.Value != book.Value)], turn.Today)
        {
            Told = told,
            IsCatchingUp = read.IsCatchingUp,
        };
        return new(PipelineCard.Render(view, turn.Language), OneToOneOnly: true);
    }

    private async Task<Reply> SplitAsync(
        Turn turn, IReadOnlyList<BookChoice> books, BookChoice book, char by, int page, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(turn, PipelineDesk.IdOf(turn, book), most: 0, cancellationToken);
        return read.Totals is { All.Deals: > 0 } totals
            ? new(PipelineSplitCard.Render(new(book, totals, by, views.GroupsFor(DealView.Full), page), turn.Language), OneToOneOnly: true)
            : await OverviewAsync(turn, books, book, null, cancellationToken);
    }

    private async Task<Reply> ListAsync(Turn turn, BookChoice book, PipelineCell cell, string? from, int page, CancellationToken cancellationToken)
    {
        var read = await desk.ListAsync(turn, PipelineDesk.IdOf(turn, book), cell, from, PipelineListCard.RowsPerPage, cancellationToken);
        List<DealRow> rows = [];
        foreach (var head in read.Deals)
        {
            if (await desk.SeesAsync(turn, head, cancellationToken))
            {
                rows.Add(DealsInteraction.Row(turn, head, DealView.Full));
            }
        }

        var owner = cell.Owner is { } id ? read.Totals.Owners.GetValueOrDefault(id) : null;
        var view = new PipelineListView(
            book, cell, read.Totals[cell], owner, rows, views.GroupsFor(DealView.Full), from is null ? 1 : page, read.Next, turn.Today);
        return new(PipelineListCard.Render(view, turn.Language), OneToOneOnly: true);
    }
}
