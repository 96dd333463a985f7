using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Values and limits are hours and minutes: 09:30.</summary>
public sealed class AdaptiveTimeInput() : AdaptiveInput("Input.Time")
{
    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("value"u8, Value);
        json.WriteText("min"u8, Min);
        json.WriteText("max"u8, Max);
        base.WriteProperties(json);
    }
}
