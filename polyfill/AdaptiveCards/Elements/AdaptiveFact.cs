using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveFact
{
    /// <summary>Title and value must be set before the card is written.</summary>
    public AdaptiveFact()
        : this(null!, null!)
    {
    }

    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    public string Title { get; set; }

    public string Value { get; set; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteRequired("title"u8, Title);
        json.WriteRequired("value"u8, Value);
        json.WriteEndObject();
    }
}
