using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveToggleInput() : AdaptiveInput("Input.Toggle")
{
    /// <summary>Must be set before the card is written.</summary>
    public string Title { get; set; } = null!;

    public string? Value { get; set; }

    /// <summary>Set both values: these are the package's defaults, the schema's are lower case.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    public string ValueOff { get; set; } = bool.FalseString;

    public bool Wrap { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteRequired("title"u8, Title);
        json.WriteText("value"u8, Value);
        json.WriteText("valueOn"u8, ValueOn);
        json.WriteText("valueOff"u8, ValueOff);
        json.WriteFlag("wrap"u8, Wrap);
        base.WriteProperties(json);
    }
}
