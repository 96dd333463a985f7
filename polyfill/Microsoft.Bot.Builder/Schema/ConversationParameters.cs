using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation starts with.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The first message; a channel thread needs one.</summary>
    public Activity? Activity { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    [JsonConverter(typeof(ObjectSlotConverter))]
    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>The channel's answer to <see cref="ConversationParameters"/>.</summary>
internal sealed record CreatedConversation(string? Id, string? ActivityId);
