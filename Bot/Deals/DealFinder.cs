using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Deals;

/// <summary>Finds deals by what a person types of a name, among those that may be spoken of where the turn is.</summary>
internal sealed class DealFinder(BookIndex books, UserStore users)
{
    private const int Most = 10_000;

    /// <summary>An empty query finds every open deal of the person, or of the team in its channel.</summary>
    public async Task<NameMatches<DealSummary>> FindAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId is { } here)
        {
            return Match(query, await ListAsync(turn, BookId.OfTeam(here), cancellationToken));
        }

        var own = await ListAsync(turn, BookId.OwnOf(turn.Who.Id), cancellationToken);
        var found = Match(query, own);
        if (!found.IsNone || query.Length == 0)
        {
            return found;
        }

        // A colleague's deal of a common team: whether it may be seen is decided when it is opened.
        var teams = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        var shared = await Task.WhenAll(teams.Select(t => ListAsync(turn, BookId.OfTeam(t.TeamId), cancellationToken)));
        return Match(query, [.. shared.SelectMany(s => s)]);
    }

    /// <summary>Whether some deal is found by the words, at least as surely as <paramref name="atLeast"/>.</summary>
    public async Task<bool> NamesOneAsync(Turn turn, string query, MatchKind atLeast, CancellationToken cancellationToken) =>
        query.Length > 0 && (await FindAsync(turn, query, cancellationToken)).Ranked is [var best, ..] && best.Kind <= atLeast;

    private static NameMatches<DealSummary> Match(string query, IReadOnlyList<DealSummary> deals) => query.Length > 0
        ? DealNameMatch.Find(query, deals, d => (d.Name, d.Account))
        : new([.. deals.Where(d => d.IsOpen).Select(d => new NameMatch<DealSummary>(d, MatchKind.Within))]);

    private async Task<IReadOnlyList<DealSummary>> ListAsync(Turn turn, BookId book, CancellationToken cancellationToken)
    {
        var listed = await books.ListAsync(turn.Tenant, book, open: null, Most, cancellationToken);
        return [.. listed.Where(d => d.Phase == SummaryPhase.Listed)];
    }
}
