using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Deals;

/// <summary>Whether a deal that is about to be opened has the very name of another one.</summary>
internal sealed partial class SameName(DealFinder finder, ILogger<SameName> log)
{
    /// <summary>
    /// Looks through the person's own list, or the team's in its channel, before it returns; what it returns looks through colleagues' and
    /// is waited for once the deal is saved. A storage fault of that leaves it unsaid: the deal is open by then.
    /// </summary>
    public async Task<Task<bool>> LookAsync(Turn turn, string name, DealId but, CancellationToken cancellationToken) =>
        Has(await finder.OwnAsync(turn, cancellationToken), name, but) ? Task.FromResult(true) : OfColleaguesAsync(turn, name, but, cancellationToken);

    private async Task<bool> OfColleaguesAsync(Turn turn, string name, DealId but, CancellationToken cancellationToken)
    {
        try
        {
            return turn.Place.TeamId is null && Has(await finder.OfColleaguesAsync(turn, cancellationToken), name, but);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            NotLooked(log, e);
            return false;
        }
    }

    private static bool Has(IReadOnlyList<DealSummary> deals, string name, DealId but) =>
        DealFinder.Match(name, deals).Ranked.Any(m => m.Kind == MatchKind.Exact && m.Item.Deal != but);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether colleagues have a deal of the same name could not be read")]
    private static partial void NotLooked(ILogger log, Exception exception);
}
