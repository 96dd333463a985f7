using System.Text.Json.Serialization;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Conversations;

/// <summary>What is needed to speak in a conversation later: our own record, because the SDK's references do not survive storage.</summary>
/// <param name="ServiceUrl">The latest one seen; it may change at any time.</param>
/// <param name="UserId">The channel's id of the person, in a one-to-one conversation.</param>
public sealed record ConversationAddress(
    string ConversationId, string ServiceUrl, string ChannelId, string BotId, string? BotName, string? ConversationType, string? TenantId, string? UserId)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>One thread of a channel.</summary>
    [JsonIgnore]
    public bool IsThread => ConversationId.Contains(ThreadMark, StringComparison.Ordinal);

    /// <summary>The channel a thread is in; itself where it is none.</summary>
    [JsonIgnore]
    public ConversationAddress Place => this with { ConversationId = ConversationId.Split(ThreadMark)[0] };

    internal void WriteTo(RowProperties properties)
    {
        properties["id"] = ConversationId;
        properties["serviceUrl"] = ServiceUrl;
        properties["channel"] = ChannelId;
        properties["bot"] = BotId;
        properties["botName"] = BotName;
        properties["type"] = ConversationType;
        properties["tenant"] = TenantId;
        properties["user"] = UserId;
    }

    internal static ConversationAddress ReadFrom(Row row) => new(
        row.GetString("id"),
        row.GetString("serviceUrl"),
        row.GetString("channel"),
        row.GetString("bot"),
        row.FindString("botName"),
        row.FindString("type"),
        row.FindString("tenant"),
        row.FindString("user"));
}
