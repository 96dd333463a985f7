using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams about the turn's place. Throws <see cref="InvalidOperationException"/> when the turn is in no such place, and
/// <see cref="Microsoft.Bot.Schema.ErrorResponseException"/> when Teams refuses.
/// </summary>
public static class TeamsInfo
{
    /// <param name="turnContext">A turn in the meeting.</param>
    /// <param name="meetingId">Null: the meeting of the turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<MeetingInfo> GetMeetingInfoAsync(ITurnContext turnContext, string? meetingId = null, CancellationToken cancellationToken = default)
    {
        var channel = Channel(turnContext);
        var id = meetingId ?? Data(turnContext)?.Meeting?.Id ?? throw new InvalidOperationException("The turn is in no meeting, and none was named.");
        return await channel.GetMeetingAsync(id, cancellationToken);
    }

    /// <param name="turnContext">A turn in the team.</param>
    /// <param name="teamId">Null: the team of the turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var channel = Channel(turnContext);
        var id = teamId ?? Data(turnContext)?.Team?.Id ?? throw new InvalidOperationException("The turn is in no team, and none was named.");
        return (await channel.GetTeamChannelsAsync(id, cancellationToken)).Conversations ?? [];
    }

    /// <summary>One page of the members of the turn's team, or of its conversation when it is in no team.</summary>
    /// <param name="turnContext">A turn in the team or conversation.</param>
    /// <param name="pageSize">50 to 500; Teams corrects other numbers.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        await Channel(turnContext).GetPagedMembersAsync(Place(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>A member of the turn's team, or of its conversation when it is in no team.</summary>
    /// <param name="turnContext">A turn in the team or conversation.</param>
    /// <param name="userId">The account's id, user principal name or Entra object id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        await Channel(turnContext).GetMemberAsync(
            Place(turnContext), userId ?? throw new InvalidOperationException("No member was named."), cancellationToken);

    private static string Place(ITurnContext turn) =>
        Data(turn)?.Team?.Id ?? turn.Activity.Conversation?.Id ?? throw new InvalidOperationException("The turn is in no conversation.");

    private static TeamsChannelData? Data(ITurnContext turn) =>
        turn.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static ConnectorClient Channel(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("The turn has no channel behind it.");
    }
}
