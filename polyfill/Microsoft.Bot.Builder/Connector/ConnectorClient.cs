using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The channel's side of one turn: the operations at its service URL, each tried once.</summary>
internal sealed class ConnectorClient(ConnectorHttp http)
{
    private static readonly SchemaJson _wire = SchemaJson.Wire;

    /// <summary>Replies to the activity named in <c>replyToId</c>, or sends to the conversation when there is none.</summary>
    public Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken stop)
    {
        var path = Activities(activity.Conversation);
        path = string.IsNullOrEmpty(activity.ReplyToId) ? path : path + "/" + Escape(activity.ReplyToId);
        return http.WriteAsync(HttpMethod.Post, path, activity, _wire.Activity, _wire.ResourceResponse, stop);
    }

    public Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken stop) =>
        http.WriteAsync(HttpMethod.Put, Activities(activity.Conversation) + "/" + Escape(activity.Id), activity, _wire.Activity, _wire.ResourceResponse, stop);

    public Task DeleteAsync(ConversationReference reference, CancellationToken stop) =>
        http.DeleteAsync(Activities(reference.Conversation) + "/" + Escape(reference.ActivityId), stop);

    public Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken stop) =>
        RequireAsync(http.WriteAsync(HttpMethod.Post, "v3/conversations", parameters, _wire.ConversationParameters, _wire.CreatedConversation, stop));

    public Task<TeamsChannelAccount> GetMemberAsync(string conversationId, string userId, CancellationToken stop) =>
        GetAsync($"v3/conversations/{Escape(conversationId)}/members/{Escape(userId)}", _wire.TeamsChannelAccount, stop);

    public Task<TeamsPagedMembersResult> GetPagedMembersAsync(string conversationId, int? pageSize, string? continuationToken, CancellationToken stop)
    {
        var query = (pageSize is null ? "" : $"&pageSize={pageSize.Value}") +
            (string.IsNullOrEmpty(continuationToken) ? "" : "&continuationToken=" + Escape(continuationToken));
        return GetAsync($"v3/conversations/{Escape(conversationId)}/pagedmembers{(query.Length == 0 ? "" : "?" + query[1..])}", _wire.TeamsPagedMembersResult, stop);
    }

    public Task<TeamChannels> GetTeamChannelsAsync(string teamId, CancellationToken stop) =>
        GetAsync($"v3/teams/{Escape(teamId)}/conversations", _wire.TeamChannels, stop);

    public Task<MeetingInfo> GetMeetingAsync(string meetingId, CancellationToken stop) =>
        GetAsync($"v1/meetings/{Escape(meetingId)}", _wire.MeetingInfo, stop);

    private Task<T> GetAsync<T>(string path, JsonTypeInfo<T> answer, CancellationToken stop)
        where T : class => RequireAsync(http.GetAsync(path, answer, stop));

    private static async Task<T> RequireAsync<T>(Task<T?> answer)
        where T : class => await answer ?? throw new Rest.RestException("The channel's answer is empty or not understood.");

    private static string Activities(ConversationAccount? conversation) => $"v3/conversations/{Escape(conversation?.Id)}/activities";

    // Dots alone would be taken for a way up, and cannot be escaped.
    private static string Escape(string? id) => id is null or "" or "." or ".."
        ? throw new InvalidOperationException("An id is missing: the channel cannot be addressed.")
        : Uri.EscapeDataString(id);
}
