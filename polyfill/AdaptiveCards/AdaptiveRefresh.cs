using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Lets clients ask for a newer card, each for its own user.</summary>
public sealed class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>For whom clients refresh on their own, at most 60 ids. Null is everyone in a small chat; empty is nobody.</summary>
    public List<string>? UserIds { get; set; } = [];

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteElement("action"u8, Action);
        json.WritePlain("userIds"u8, UserIds);
        json.WriteEndObject();
    }
}
