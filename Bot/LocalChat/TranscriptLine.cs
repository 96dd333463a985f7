using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>One line of a transcript file: something that happened to one activity.</summary>
/// <param name="Kind">One of the constants below.</param>
/// <param name="By">Key of the person who wrote it; null for the bot.</param>
/// <param name="Thread">In a channel the id of the message that opened the thread.</param>
internal sealed record TranscriptLine(
    string Kind, string Id, string At, string? By = null, string? Thread = null, JsonElement? Activity = null)
{
    /// <summary>Said by the bot or a person; the activity is what was posted.</summary>
    public const string Sent = "sent";

    /// <summary>Replaced by the bot.</summary>
    public const string Updated = "updated";

    /// <summary>Taken back by the bot.</summary>
    public const string Deleted = "deleted";

    /// <summary>The bot answered a person's activity with success.</summary>
    public const string Delivered = "delivered";

    /// <summary>The bot could not be reached or answered with an error.</summary>
    public const string Failed = "failed";

    public string ToJson() => JsonSerializer.Serialize(this, TranscriptJson.Relaxed.TranscriptLine);

    public static TranscriptLine? FromJson(string json) =>
        JsonSerializer.Deserialize(json, TranscriptJson.Relaxed.TranscriptLine);
}

[JsonSerializable(typeof(TranscriptLine))]
internal sealed partial class TranscriptJson : JsonSerializerContext
{
    /// <summary>Leaves Chinese readable in the files; nothing of it is written into HTML.</summary>
    public static TranscriptJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
