using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTextRun : AdaptiveInline
{
    public AdaptiveTextRun()
        : this("")
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public string Text { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.WriteRequired("text"u8, Text);
        json.WriteEnum("size"u8, Size);
        json.WriteEnum("weight"u8, Weight);
        json.WriteEnum("color"u8, Color);
        json.WriteEnum("fontType"u8, FontType);
        json.WriteFlag("isSubtle"u8, IsSubtle);
        json.WriteFlag("italic"u8, Italic);
        json.WriteFlag("strikethrough"u8, Strikethrough);
        json.WriteFlag("highlight"u8, Highlight);
        json.WriteFlag("underline"u8, Underline);
        json.WriteElement("selectAction"u8, SelectAction);
        json.WriteEndObject();
    }
}
