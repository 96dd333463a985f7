using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What can stand in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    private protected AdaptiveElement(string type)
        : base(type)
    {
    }

    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    public bool IsVisible { get; set; } = true;

    private protected virtual string? HeightText => Height.Text;

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteEnum("spacing"u8, Spacing);
        json.WriteFlag("separator"u8, Separator);
        json.WriteText("height"u8, HeightText);
        json.WriteFlag("isVisible"u8, IsVisible, assumed: true);
        base.WriteProperties(json);
    }
}

public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}
