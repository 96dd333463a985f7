using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What takes the place of an element that a client cannot show: nothing, or another element.</summary>
public sealed class AdaptiveFallbackElement
{
    /// <summary>Without type and content JSON null is written, which says nothing to a client.</summary>
    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }

    internal void Write(Utf8JsonWriter json)
    {
        if (Type == AdaptiveFallbackType.Drop)
        {
            json.WriteStringValue("drop"u8);
        }
        else if (Content is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Content.Write(json);
        }
    }

    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }
}
