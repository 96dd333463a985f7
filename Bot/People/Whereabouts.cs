using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.People;

/// <summary>
/// Keeps the service URL of known conversations the latest one: Teams may move a conversation at any time. Looked at once in a while,
/// and at once when a turn comes from another address than the one before; written only when it changed.
/// </summary>
internal sealed partial class Whereabouts(
    ConversationStore conversations, UserStore users, IMemoryCache cache, ILogger<Whereabouts> log)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromHours(6);

    /// <summary>Changes nothing that is not known already. A storage fault is logged and swallowed: the next turn looks again.</summary>
    public async Task RefreshAsync(Turn turn, CancellationToken cancellationToken)
    {
        var place = InstalledPlace.Of(turn.Context.Activity, turn.Place);
        var key = (turn.Tenant, place.Home, "url");
        var url = place.Address.ServiceUrl;
        if (cache.TryGetValue(key, out string? seen) && seen == url)
        {
            return;
        }

        try
        {
            if (await conversations.LoadAsync(turn.Tenant, place.Address.ConversationId, cancellationToken, place.Team) is { } known
                && known.Reference.ServiceUrl != url)
            {
                var moved = known with { Reference = known.Reference with { ServiceUrl = url } };
                await conversations.SaveAsync(turn.Tenant, moved, cancellationToken, place.Team);
            }

            if (!turn.Place.IsShared
                && await users.PersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken) is { } personal && personal.ServiceUrl != url)
            {
                await users.SavePersonalAsync(turn.Tenant, turn.Who.Id, personal with { ServiceUrl = url }, cancellationToken);
            }

            cache.Set(key, url, Trusted);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotRefreshed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The address of a conversation could not be refreshed")]
    private static partial void NotRefreshed(ILogger log, Exception exception);
}
