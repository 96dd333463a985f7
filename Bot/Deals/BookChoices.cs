using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Deals;

/// <summary>The books that a person can name: the own one, and those of the teams that the bot and the person are both in.</summary>
internal sealed class BookChoices(TeamRoster roster)
{
    /// <summary>A choice with more is no choice on a phone; the rest is typed.</summary>
    public const int MostShown = 25;

    public async Task<IReadOnlyList<BookChoice>> TeamsAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await roster.TeamsAsync(turn, cancellationToken)).Select(t => new BookChoice(t.Id, t.Name))];

    /// <summary>The own book first, for a choice on a card; none where there is nothing to choose, or where others read.</summary>
    /// <param name="chosen">Is among them if the person may choose it.</param>
    public async Task<IReadOnlyList<BookChoice>> ShownAsync(Turn turn, string? chosen, CancellationToken cancellationToken)
    {
        if (turn.Audience.IsShared)
        {
            return [];
        }

        var teams = await TeamsAsync(turn, cancellationToken);
        return teams.Count == 0 ? [] : [BookChoice.Own, .. teams.OrderByDescending(t => t.Team == chosen).Take(MostShown).Order(ByName)];
    }

    private static readonly IComparer<BookChoice> ByName = Comparer<BookChoice>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    /// <summary>The book that a phrase names, if it is one of them by its very name.</summary>
    public static BookChoice? Find(BookPhrase phrase, IReadOnlyList<BookChoice> teams) =>
        teams.Where(t => phrase.Names(t.Name)).ToList() is [var one] ? one : phrase.IsOwn ? BookChoice.Own : null;
}
