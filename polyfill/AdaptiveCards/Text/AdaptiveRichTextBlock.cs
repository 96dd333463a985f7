using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A paragraph of runs; clients take its text as it is, without Markdown.</summary>
public sealed class AdaptiveRichTextBlock() : AdaptiveElement("RichTextBlock")
{
    public List<AdaptiveInline> Inlines { get; set; } = [];

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("inlines"u8);
        foreach (var inline in Inlines)
        {
            inline.Write(json);
        }

        json.WriteEndArray();
        json.WriteEnum("horizontalAlignment"u8, HorizontalAlignment);
        base.WriteProperties(json);
    }
}
