using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A paragraph; clients read Markdown in it.</summary>
public sealed class AdaptiveTextBlock : AdaptiveElement
{
    public AdaptiveTextBlock()
        : this("")
    {
    }

    public AdaptiveTextBlock(string text)
        : base("TextBlock") => Text = text;

    public string Text { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool IsSubtle { get; set; }

    public bool Wrap { get; set; }

    /// <summary>0 for as many as it takes.</summary>
    public int MaxLines { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteRequired("text"u8, Text);
        json.WriteEnum("size"u8, Size);
        json.WriteEnum("weight"u8, Weight);
        json.WriteEnum("color"u8, Color);
        json.WriteEnum("fontType"u8, FontType);
        json.WriteEnum("style"u8, Style);
        json.WriteEnum("horizontalAlignment"u8, HorizontalAlignment);
        json.WriteFlag("isSubtle"u8, IsSubtle);
        json.WriteFlag("wrap"u8, Wrap);
        json.WriteCount("maxLines"u8, MaxLines);
        base.WriteProperties(json);
    }
}
