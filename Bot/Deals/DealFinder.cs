using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Deals;

/// <summary>Finds deals by what a person types of a name, among those that may be spoken of where the turn is.</summary>
internal sealed class DealFinder(BookIndex books, UserStore users, TeamRoster roster)
{
    private const int Most = 10_000;

    /// <summary>An empty query finds every open deal of the person, or of the team in its channel.</summary>
    public async Task<NameMatches<DealSummary>> FindAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId is { } here)
        {
            return Match(query, await ListAsync(turn, BookId.OfTeam(here), null, cancellationToken));
        }

        var own = await ListAsync(turn, BookId.OwnOf(turn.Who.Id), null, cancellationToken);
        var found = Match(query, own);
        if (!found.IsNone || query.Length == 0)
        {
            return found;
        }

        // A colleague's deal of a common team.
        var teams = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        var shared = await Task.WhenAll(teams.Select(t => ListAsync(turn, BookId.OfTeam(t.TeamId), null, cancellationToken)));
        return Match(query, [.. shared.SelectMany(s => s)]);
    }

    /// <summary>Whether some deal is found by the words, at least as surely as <paramref name="atLeast"/>.</summary>
    public async Task<bool> NamesOneAsync(Turn turn, string query, MatchKind atLeast, CancellationToken cancellationToken) =>
        query.Length > 0 && (await FindAsync(turn, query, cancellationToken)).Ranked is [var best, ..] && best.Kind <= atLeast;

    private static NameMatches<DealSummary> Match(string query, IReadOnlyList<DealSummary> deals) => query.Length > 0
        ? DealNameMatch.Find(query, deals, d => (d.Name, d.Account))
        : new([.. deals.Where(d => d.IsOpen).Select(d => new NameMatch<DealSummary>(d, MatchKind.Within))]);

    /// <summary>
    /// Deals of a book that the person may know of: of a team's all for its members, and for anybody else only those that the person
    /// is a member of, because a name or a number in a list gives a deal away too.
    /// </summary>
    public async Task<IReadOnlyList<DealSummary>> ListAsync(Turn turn, BookId book, bool? open, CancellationToken cancellationToken)
    {
        var listed = await books.ListAsync(turn.Tenant, book, open, Most, cancellationToken);
        if (listed.Count == 0 || book.TeamId is not { } team || await roster.HasAsync(turn, team, cancellationToken))
        {
            return listed;
        }

        var own = await books.ListAsync(turn.Tenant, BookId.OwnOf(turn.Who.Id), open, Most, cancellationToken);
        return [.. listed.IntersectBy(own.Select(d => d.Deal), d => d.Deal)];
    }
}
