using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveImage : AdaptiveElement
{
    /// <summary><see cref="Url"/> must be set before the card is written.</summary>
    public AdaptiveImage()
        : this((Uri)null!)
    {
    }

    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    public AdaptiveImage(Uri url)
        : base("Image") => Url = url;

    /// <summary>Written as it was given.</summary>
    public Uri Url { get; set; }

    public string? AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string? BackgroundColor { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>0 for the size of the image.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>0 for the size of the image. Goes before <see cref="AdaptiveElement.Height"/>.</summary>
    public uint PixelHeight { get; set; }

    private protected override string? HeightText => Pixels(PixelHeight) ?? base.HeightText;

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteRequired("url"u8, Url?.OriginalString);
        json.WriteText("altText"u8, AltText);
        json.WriteEnum("size"u8, Size);
        json.WriteEnum("style"u8, Style);
        json.WriteEnum("horizontalAlignment"u8, HorizontalAlignment);
        json.WriteText("backgroundColor"u8, BackgroundColor);
        json.WriteElement("selectAction"u8, SelectAction);
        json.WriteText("width"u8, Pixels(PixelWidth));
        base.WriteProperties(json);
    }

    private static string? Pixels(uint px) => px == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{px}px");
}

public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

public enum AdaptiveImageStyle
{
    Default,
    Normal = Default,
    Person,
}
