using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A part of a table that aligns the content of its cells.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    private protected AdaptiveCollectionWithContentAlignment(string type)
        : base(type)
    {
    }

    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteEnum("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        json.WriteEnum("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
        base.WriteProperties(json);
    }
}
