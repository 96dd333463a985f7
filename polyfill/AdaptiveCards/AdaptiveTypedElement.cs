using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What cards, elements and actions have in common.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object?>? additional;

    private protected AdaptiveTypedElement(string type) => Type = type;

    public string Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What a client shows that does not know the element, or does not meet <see cref="Requires"/>.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Features of the client and their versions.</summary>
    public IDictionary<string, string>? Requires { get; set; }

    /// <summary>
    /// Properties the object model lacks, as plain trees. Keys ignore case. A key that the element writes itself would
    /// appear twice.
    /// </summary>
    public SerializableDictionary<string, object?> AdditionalProperties
    {
        // Most elements have none.
        get => additional ??= new(StringComparer.OrdinalIgnoreCase);
        set => additional = value;
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteRequired("type"u8, Type);
        json.WriteText("id"u8, Id);
        WriteProperties(json);
        json.WriteEndObject();
    }

    /// <summary>An override writes its own properties, then calls its base.</summary>
    private protected virtual void WriteProperties(Utf8JsonWriter json)
    {
        if (Fallback is not null)
        {
            json.WritePropertyName("fallback"u8);
            Fallback.Write(json);
        }

        json.WritePlain("requires"u8, Requires);
        if (additional is null)
        {
            return;
        }

        foreach (var (name, value) in additional)
        {
            json.WritePropertyName(name);
            PlainValue.Write(json, value);
        }
    }
}
