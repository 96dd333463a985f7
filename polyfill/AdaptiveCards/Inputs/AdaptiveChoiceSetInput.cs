using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveChoiceSetInput() : AdaptiveInput("Input.ChoiceSet")
{
    public List<AdaptiveChoice> Choices { get; set; } = [];

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public bool Wrap { get; set; }

    public string? Placeholder { get; set; }

    /// <summary>The value of the choice made; several with commas between them.</summary>
    public string? Value { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteText("value"u8, Value);
        json.WriteEnum("style"u8, (AdaptiveChoiceInputStyle?)Style);
        json.WriteBoolean("isMultiSelect"u8, IsMultiSelect);
        json.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
        {
            choice.Write(json);
        }

        json.WriteEndArray();
        json.WriteFlag("wrap"u8, Wrap);
        base.WriteProperties(json);
    }
}

public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}
