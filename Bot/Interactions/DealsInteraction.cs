using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>deals</c>: the person's deals, or in a team's channel the team's, with filter and pages. One-to-one <c>deals TEAM</c> lists a team's:
/// all of it to its managers, as the team sees it to its other members.
/// </summary>
internal sealed class DealsInteraction(
    DealFinder finder, DealShelf shelf, TeamRoster roster, BookChoices choices, DealViews views, BookRulesDesk rules, ListLog lists) : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.Deals];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.ListDeals];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var books = await choices.ShownAsync(turn, null, cancellationToken);
        return ShowOf(rest) is { } show ? await ListAsync(turn, books, BookChoice.Own, "", show, 1, cancellationToken)
            : BookChoices.Find(new("", rest), [.. books.Where(b => b.Team is not null)]) is { Team: not null } team
            ? await ListAsync(turn, books, team, "", DealsShow.Open, 1, cancellationToken)
            : await ListAsync(turn, books, BookChoice.Own, rest, DealsShow.Open, 1, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        var books = await choices.ShownAsync(turn, card[Inputs.Book], cancellationToken);
        var book = books.FirstOrDefault(b => b.Value == card[Inputs.Book]) ?? BookChoice.Own;
        var filter = TextInput.Cut(card[Inputs.Filter]?.Trim() ?? "", DealLimits.Name);
        var show = Enum.TryParse<DealsShow>(card[Inputs.Show], out var chosen) && Enum.IsDefined(chosen) ? chosen : DealsShow.Open;
        var samePages = card[Payload.Was] == DealsView.PagesOf(filter, show, book);
        var page = samePages && card.Whole(Payload.Page) is > 0 and < DealFinder.Most and var number ? (int)number : 1;
        return await ListAsync(turn, books, book, filter, show, page, cancellationToken);
    }

    private static DealsShow? ShowOf(string rest) => TextFold.Lower(rest) switch
    {
        "" or "open" or "进行中" => DealsShow.Open,
        "closed" or "已结束" or "结束" => DealsShow.Closed,
        "all" or "全部" or "所有" => DealsShow.All,
        _ => null,
    };

    /// <param name="books">Whose deals could be listed here.</param>
    private async Task<Reply> ListAsync(
        Turn turn, IReadOnlyList<BookChoice> books, BookChoice chosen, string filter, DealsShow show, int page, CancellationToken cancellationToken)
    {
        var book = (turn.Audience.TeamId ?? chosen.Team) is { } team ? BookId.OfTeam(team) : BookId.OwnOf(turn.Who.Id);
        bool? open = show switch { DealsShow.Open => true, DealsShow.Closed => false, _ => null };
        var listed = (await finder.ListAsync(turn, book, open, cancellationToken)).ToList();
        if (filter.Length > 0)
        {
            var matching = DealNameMatch.Find(filter, listed, d => (d.Name, d.Account)).Ranked.Select(m => m.Item.Deal).ToHashSet();
            listed.RemoveAll(d => !matching.Contains(d.Deal));
        }

        page = Math.Clamp(page, 1, Math.Max(1, (listed.Count + DealsCard.RowsPerPage - 1) / DealsCard.RowsPerPage));
        var shown = listed.Skip((page - 1) * DealsCard.RowsPerPage).Take(DealsCard.RowsPerPage).ToList();
        var heads = await shelf.ReadAsync(turn.Tenant, book, shown, turn.Now, cancellationToken);
        heads = await shelf.JudgedAsync(heads, b => rules.OfAsync(turn.Tenant, b, cancellationToken), cancellationToken);
        lists.Read(heads);
        var seen = new List<(DealHead Head, DealView View)>();

        // A deal may have been closed or reopened since its summary was written.
        foreach (var head in heads.Where(h => open is null || h.WithoutAnswers.IsOpen == open))
        {
            var deal = head.WithoutAnswers;
            var view = DealAccess.ViewOf(deal, await roster.ViewerAsync(turn, deal, cancellationToken), turn.Audience);
            if (view != DealView.Nothing)
            {
                seen.Add((head, view));
            }
        }

        // One list has one set of lights: the smallest that somebody reads.
        var least = turn.Audience.IsShared || seen.Exists(s => s.View != DealView.Full) ? DealView.Channel : DealView.Full;
        var rows = seen.ConvertAll(s => Row(turn, s.Head, least));
        var gone = shown.Count - rows.Count;
        var groups = views.GroupsFor(least);
        var list = new DealsView(rows, groups, page, listed.Count - gone, filter, show, turn.Today, turn.Audience) { Books = books, Book = chosen };
        return new(DealsCard.Render(list, turn.Language), OneToOneOnly: turn.IsAway);
    }

    internal static DealRow Row(Turn turn, DealHead head, DealView view)
    {
        var deal = head.WithoutAnswers;
        var lights = deal.IsOpen ? head.LightsFor(view).Zip(Assessment.Groups)
            .Where(l => view == DealView.Full || l.Second != Assessment.Win)
            .Select(l => l.First switch { 'g' => Light.Green, 'a' => Light.Amber, 'r' => Light.Red, _ => Light.Grey }) : [];
        return new(
            DealRef.Of(deal), deal.Header.Name, deal.Header.Account, deal.Header.Amount, deal.Header.CloseDate, [.. lights],
            DealViews.Age(turn, deal), deal.Closing?.Outcome);
    }
}
