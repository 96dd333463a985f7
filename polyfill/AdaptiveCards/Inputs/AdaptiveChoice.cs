using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Title and value must be set before the card is written.</summary>
public sealed class AdaptiveChoice
{
    public string Title { get; set; } = null!;

    public string Value { get; set; } = null!;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteRequired("title"u8, Title);
        json.WriteRequired("value"u8, Value);
        json.WriteEndObject();
    }
}
