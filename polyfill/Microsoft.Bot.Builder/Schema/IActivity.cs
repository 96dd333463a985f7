namespace Microsoft.Bot.Schema;

/// <summary>What every activity has. Any field may be absent on the wire and is then null.</summary>
public interface IActivity
{
    string? Type { get; set; }

    string? Id { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string? ChannelId { get; set; }

    ChannelAccount? From { get; set; }

    ConversationAccount? Conversation { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? ChannelData { get; set; }

    /// <inheritdoc cref="Activity.GetChannelData{T}"/>
    T? GetChannelData<T>();

    ConversationReference GetConversationReference();
}
