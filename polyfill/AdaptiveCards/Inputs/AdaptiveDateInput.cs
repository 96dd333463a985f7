using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Values and limits are ISO dates: 2026-11-24.</summary>
public sealed class AdaptiveDateInput() : AdaptiveInput("Input.Date")
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteText("value"u8, Value);
        json.WriteText("min"u8, Min);
        json.WriteText("max"u8, Max);
        base.WriteProperties(json);
    }
}
