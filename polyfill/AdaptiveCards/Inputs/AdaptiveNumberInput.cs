using System.Text.Json;

namespace AdaptiveCards;

/// <summary>NaN is no value and no limit.</summary>
public sealed class AdaptiveNumberInput() : AdaptiveInput("Input.Number")
{
    public string? Placeholder { get; set; }

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("placeholder"u8, Placeholder);
        WriteNumber(json, "value"u8, Value);
        WriteNumber(json, "min"u8, Min);
        WriteNumber(json, "max"u8, Max);
        base.WriteProperties(json);
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double number)
    {
        if (!double.IsNaN(number))
        {
            json.WriteNumber(name, number);
        }
    }
}
