using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The deal that was meant, or what to answer instead: a list to tap, or that there is none.</summary>
internal readonly record struct Pick(DealId? Deal, Reply? Instead);

/// <summary>Finds the deal that a command is about.</summary>
internal sealed class DealPicker(DealFinder finder)
{
    private static readonly LocalText NoDealsHeading = new("No open deal", "没有进行中的商机");
    private static readonly LocalText NoDeals = new("There is no open deal here yet. Its name is enough to begin one.", "这里还没有进行中的商机。填个名称就能建一个。");
    private static readonly LocalText NoneClosed = new("No deal is closed here, so there is none to reopen.", "这里没有已结束的商机，无需重新打开。");

    /// <param name="verb">What a tap in the list does.</param>
    /// <param name="with">What such a tap carries besides: ids and choices only.</param>
    public async Task<Pick> PickAsync(
        Turn turn, string query, string verb, CancellationToken cancellationToken, params IReadOnlyList<(string Key, object Value)> with) =>
        await OfAsync(turn, query, await finder.FindAsync(turn, query, cancellationToken), verb, NoDeals, with, cancellationToken);

    /// <summary>The same among closed deals.</summary>
    public async Task<Pick> PickClosedAsync(Turn turn, string query, string verb, CancellationToken cancellationToken) =>
        await OfAsync(turn, query, await finder.FindClosedAsync(turn, query, cancellationToken), verb, NoneClosed, [], cancellationToken);

    /// <summary>Whether it is the name of a deal as it stands.</summary>
    public Task<bool> NamesAsync(Turn turn, string query, CancellationToken cancellationToken) =>
        finder.NamesOneAsync(turn, query, MatchKind.Start, cancellationToken);

    /// <summary>Parts what was typed into a deal and a word such as an outcome, so that it names a deal if it can.</summary>
    public async Task<Tail<T>> SplitAsync<T>(Turn turn, string rest, Func<string, Parsed<T>> parse, CancellationToken cancellationToken)
        where T : struct =>
        await SplitAsync(turn, rest, [.. TailWord.Splits(rest, parse)], cancellationToken);

    /// <inheritdoc cref="SplitAsync{T}(Turn, string, Func{string, Parsed{T}}, CancellationToken)"/>
    /// <param name="splits">The ways to part it, the likeliest first.</param>
    public async Task<Tail<T>> SplitAsync<T>(Turn turn, string rest, IReadOnlyList<Tail<T>> splits, CancellationToken cancellationToken)
        where T : struct
    {
        if (splits.Count == 0)
        {
            return new(rest, null, "");
        }

        await foreach (var deals in finder.NearestFirstAsync(turn, cancellationToken))
        {
            if (TailWord.Best(rest, splits, name => DealFinder.Match(name, deals).Ranked is [var best, ..] ? best.Kind : null) is { } named)
            {
                return named;
            }
        }

        return splits[0];
    }

    /// <summary>
    /// Parts what was typed into a deal and what follows its name: the longest beginning that names a deal. When none does, the first word
    /// is taken for the name.
    /// </summary>
    public async Task<(string Deal, string After)> BeginningAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        var splits = rest.Select((c, i) => (c, i)).Where(x => x.i > 0 && x.c is ' ' or ',' or '，')
            .Select(x => new Tail<int>(rest[..x.i].Trim(), 0, rest[(x.i + 1)..].Trim())).ToList();
        await foreach (var deals in finder.NearestFirstAsync(turn, cancellationToken))
        {
            if (TailWord.Best(rest, splits, name => DealFinder.Match(name, deals).Ranked is [var best, ..] ? best.Kind : null) is { } named)
            {
                return (named.Deal, named.After);
            }
        }

        return splits.Count == 0 ? (rest, "") : (splits[0].Deal, splits[0].After);
    }

    private async Task<Pick> OfAsync(
        Turn turn, string query, NameMatches<DealSummary> found, string verb, LocalText none, IReadOnlyList<(string Key, object Value)> with, CancellationToken cancellationToken)
    {
        if (found.IsClear)
        {
            return new(found.Ranked[0].Item.Deal, null);
        }

        // A summary may be left from a change that was cut short: what is shown of it is checked, as far as it is shown.
        var fitting = found.Ranked.Select(m => m.Item).ToList();
        var known = await finder.VisibleAsync(turn, [.. fitting.Take(ChooseDealCard.MostDeals)], turn.Audience, cancellationToken);
        var visible = fitting.IntersectBy(known.Select(h => h.WithoutAnswers.Id), d => d.Deal).ToList();
        if (visible.Count == 1 && fitting.Count <= ChooseDealCard.MostDeals)
        {
            return new(visible[0].Deal, null);
        }

        if (visible.Count > 0)
        {
            var rows = visible.Concat(fitting.Skip(ChooseDealCard.MostDeals)).Select(Row).ToList();
            return new(null, new(ChooseDealCard.Render(new(query, rows, verb, turn.Today, with), turn.Language), OneToOneOnly: turn.IsAway));
        }

        return new(null, query.Length > 0
            ? Notices.Reply(turn, Notice.UnknownDeal(TextInput.Cut(query, DealLimits.Name)))
            : Notices.Refused(turn, none, new NoticeButton(new("New deal", "新建商机"), Verbs.NewDeal)));
    }

    private static DealRow Row(DealSummary deal) =>
        new(new(deal.Deal, deal.Revision), deal.Name, deal.Account, null, deal.CloseDate, [], null);
}
