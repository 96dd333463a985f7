using System.Runtime.CompilerServices;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Deals;

/// <summary>Finds deals by what a person types of a name, among those that may be spoken of where the turn is.</summary>
internal sealed class DealFinder(BookIndex books, DealShelf shelf, UserStore users, TeamRoster roster)
{
    /// <summary>More deals of a book than a list is for; a name finds the rest.</summary>
    public const int Most = 10_000;

    /// <summary>An empty query finds every open deal of the person, or of the team in its channel.</summary>
    public async Task<NameMatches<DealSummary>> FindAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        await foreach (var deals in NearestFirstAsync(turn, cancellationToken))
        {
            if (query.Length == 0)
            {
                return new([.. deals.Where(d => d.IsOpen).Select(d => new NameMatch<DealSummary>(d, MatchKind.Within))]);
            }

            if (Match(query, deals) is { IsNone: false } found)
            {
                return found;
            }
        }

        return new([]);
    }

    /// <summary>As <see cref="FindAsync"/> among closed deals; a name that fits none of them finds what it fits.</summary>
    public async Task<NameMatches<DealSummary>> FindClosedAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        await foreach (var deals in NearestFirstAsync(turn, cancellationToken))
        {
            var closed = deals.Where(d => !d.IsOpen).ToList();
            if (query.Length == 0)
            {
                return new([.. closed.Select(d => new NameMatch<DealSummary>(d, MatchKind.Within))]);
            }

            if (Match(query, closed) is { IsNone: false } found)
            {
                return found;
            }
        }

        return await FindAsync(turn, query, cancellationToken);
    }

    /// <summary>Whether some deal is found by the words, at least as surely as <paramref name="atLeast"/>.</summary>
    public async Task<bool> NamesOneAsync(Turn turn, string query, MatchKind atLeast, CancellationToken cancellationToken) =>
        query.Length > 0 && (await FindAsync(turn, query, cancellationToken)).Ranked is [var best, ..] && best.Kind <= atLeast;

    /// <summary>Whether a deal of the person, or of the team in its channel, has this very name. One read.</summary>
    public async Task<bool> HasAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        Match(name, await OwnAsync(turn, cancellationToken)).Ranked is [{ Kind: MatchKind.Exact }, ..];

    /// <summary>
    /// The deals that may be meant, in the order in which they are looked through: the team's in its channel; elsewhere the person's
    /// own, then colleagues' of common teams, read only when they are asked for.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<DealSummary>> NearestFirstAsync(
        Turn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await OwnAsync(turn, cancellationToken);
        if (turn.Place.TeamId is null)
        {
            yield return await OfColleaguesAsync(turn, cancellationToken);
        }
    }

    /// <summary>
    /// Begins to read the person's own list, in which a name will be looked up, for a turn that has to wait for something else first. When
    /// that fails, it is read again by who asks for it. A team's list waits: only its members are told, and who was just met has to be known first.
    /// </summary>
    public void Foresee(Turn turn, CancellationToken cancellationToken) =>
        _ = turn.Place.TeamId is null ? OwnAsync(turn, cancellationToken) : null;

    /// <summary>
    /// Deals of a book that the person may know of: of a team's all for its members, and for anybody else only those that the person
    /// is a member of, because a name or a number in a list gives a deal away too.
    /// </summary>
    public async Task<IReadOnlyList<DealSummary>> ListAsync(Turn turn, BookId book, bool? open, CancellationToken cancellationToken)
    {
        await ListsOnTheWay.ArriveAsync(turn);
        var listed = await ArrivedAsync(turn, book, await books.ListAsync(turn.Tenant, book, open, Most, cancellationToken), cancellationToken);
        if (listed.Count == 0 || book.TeamId is not { } team || await roster.HasAsync(turn, team, cancellationToken))
        {
            return listed;
        }

        var own = await books.ListAsync(turn.Tenant, BookId.OwnOf(turn.Who.Id), open, Most, cancellationToken);
        return [.. listed.IntersectBy(own.Select(d => d.Deal), d => d.Deal)];
    }

    /// <summary>The deals behind summaries without their answers, as far as the person may know of them.</summary>
    /// <param name="place">Where they are shown.</param>
    public async Task<IReadOnlyList<DealHead>> VisibleAsync(
        Turn turn, IReadOnlyList<DealSummary> summaries, Place place, CancellationToken cancellationToken)
    {
        var visible = new List<DealHead>();
        foreach (var head in (await shelf.HeadsAsync(turn.Tenant, [.. summaries.Select(s => s.Deal)], cancellationToken)).OfType<DealHead>())
        {
            if (DealAccess.ViewOf(head.WithoutAnswers, await roster.ViewerAsync(turn, head.WithoutAnswers, cancellationToken), place) != DealView.Nothing)
            {
                visible.Add(head);
            }
        }

        return visible;
    }

    /// <summary>A deal that is announced in a book may still be another's: it counts once it is there.</summary>
    private async Task<IReadOnlyList<DealSummary>> ArrivedAsync(
        Turn turn, BookId book, IReadOnlyList<DealSummary> listed, CancellationToken cancellationToken)
    {
        var announced = listed.Where(s => s.Phase == SummaryPhase.Arriving).ToList();
        if (announced.Count == 0)
        {
            return listed;
        }

        var arrived = (await shelf.ReadAsync(turn.Tenant, book, announced, turn.Now, cancellationToken)).Select(h => h.WithoutAnswers.Id).ToHashSet();
        return [.. listed.Where(s => s.Phase != SummaryPhase.Arriving || arrived.Contains(s.Deal))];
    }

    /// <summary>The deals of the teams in which the person was met.</summary>
    public async Task<IReadOnlyList<DealSummary>> OfColleaguesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var teams = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        var shared = await Task.WhenAll(teams.Select(t => ListAsync(turn, BookId.OfTeam(t.TeamId), null, cancellationToken)));
        return Once(shared.SelectMany(s => s));
    }

    /// <summary>
    /// The person's own list, or the team's in its channel. Read once in a turn: a name is looked up several times until it is sure what was meant, and always before
    /// anything is saved.
    /// </summary>
    public Task<IReadOnlyList<DealSummary>> OwnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var book = turn.Place.TeamId is { } here ? BookId.OfTeam(here) : BookId.OwnOf(turn.Who.Id);
        if (turn.Context.TurnState.Get<ListRead>(ListRead.StateKey) is { } read && read.Book == book && !read.Deals.IsFaulted)
        {
            return read.Deals;
        }

        var deals = ReadAsync();
        turn.Context.TurnState.Set(ListRead.StateKey, new ListRead(book, deals));
        return deals;

        async Task<IReadOnlyList<DealSummary>> ReadAsync() => Once(await ListAsync(turn, book, null, cancellationToken));
    }

    public static NameMatches<DealSummary> Match(string query, IReadOnlyList<DealSummary> deals) =>
        DealNameMatch.Find(query, deals, d => (d.Name, d.Account));

    /// <summary>A deal that a save cut short left in two places of a list is one deal: the newer summary counts.</summary>
    private static IReadOnlyList<DealSummary> Once(IEnumerable<DealSummary> deals) =>
        [.. deals.GroupBy(d => d.Deal).Select(same => same.MaxBy(d => d.Revision)!)];

    private sealed record ListRead(BookId Book, Task<IReadOnlyList<DealSummary>> Deals)
    {
        public const string StateKey = "KeyAccountBot.ListRead";
    }
}
