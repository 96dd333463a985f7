using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element by its id, and whether to show or hide it; without that it is swapped.</summary>
public sealed class AdaptiveTargetElement
{
    private readonly string elementId;
    private readonly bool? isVisible;

    public AdaptiveTargetElement(string elementId) => this.elementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => this.isVisible = isVisible;

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    internal void Write(Utf8JsonWriter json)
    {
        if (isVisible is not { } visible)
        {
            json.WriteStringValue(elementId);
            return;
        }

        json.WriteStartObject();
        json.WriteString("elementId"u8, elementId);
        json.WriteBoolean("isVisible"u8, visible);
        json.WriteEndObject();
    }
}
