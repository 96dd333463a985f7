using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTextInput() : AdaptiveInput("Input.Text")
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>In characters; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    public string? Regex { get; set; }

    public AdaptiveAction? InlineAction { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("placeholder"u8, Placeholder);
        json.WriteText("value"u8, Value);
        json.WriteEnum("style"u8, Style);
        json.WriteFlag("isMultiline"u8, IsMultiline);
        json.WriteCount("maxLength"u8, MaxLength);
        json.WriteText("regex"u8, Regex);
        json.WriteElement("inlineAction"u8, InlineAction);
        base.WriteProperties(json);
    }
}

public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}
