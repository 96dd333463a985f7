using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that holds other elements.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    private protected AdaptiveCollectionElement(string type)
        : base(type)
    {
    }

    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>Makes the whole element a target; its title is what a screen reader says.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>Lets the background run through the padding of the parent.</summary>
    public bool Bleed { get; set; }

    /// <summary>Such as "36px".</summary>
    public string? MinHeight { get; set; }

    /// <summary><see cref="MinHeight"/> as a number of pixels; 0 when there is none.</summary>
    public uint PixelMinHeight
    {
        get => MinHeight is { } height && height.EndsWith("px", StringComparison.Ordinal)
            && uint.TryParse(height.AsSpan(0, height.Length - 2), CultureInfo.InvariantCulture, out var px) ? px : 0;
        set => MinHeight = string.Create(CultureInfo.InvariantCulture, $"{value}px");
    }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteEnum("style"u8, Style);
        json.WriteEnum("horizontalAlignment"u8, HorizontalAlignment);
        json.WriteEnum("verticalContentAlignment"u8, VerticalContentAlignment);
        json.WriteElement("selectAction"u8, SelectAction);
        json.WriteFlag("bleed"u8, Bleed);
        json.WriteText("minHeight"u8, MinHeight);
        base.WriteProperties(json);
    }
}

public enum AdaptiveContainerStyle
{
    Normal,
    Default = Normal,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}
