using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccountBot.Storage.Conversations;

namespace KeyAccountBot.Bot.Due;

/// <summary>A reply that Teams has not taken yet.</summary>
/// <param name="Address">Where it is said.</param>
/// <param name="Card">The card as it is sent.</param>
/// <param name="Replaces">The message whose card it takes the place of; null for a message of its own.</param>
internal sealed record OwedReply(ConversationAddress Address, JsonElement Card, string Summary, string? Replaces)
{
    public string ToText() => JsonSerializer.Serialize(this, OwedReplyJson.Compact.OwedReply);

    /// <summary>Null when the text is none.</summary>
    public static OwedReply? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, OwedReplyJson.Compact.OwedReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(OwedReply))]
internal sealed partial class OwedReplyJson : JsonSerializerContext
{
    /// <summary>Chinese takes one character each instead of six: a row's text is limited.</summary>
    public static OwedReplyJson Compact { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
