using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTableColumnDefinition
{
    /// <summary>A weight; a fraction is cut off. Always set this or <see cref="PixelWidth"/>: 0 is written.</summary>
    public double Width { get; set; }

    /// <summary>Goes before <see cref="Width"/>.</summary>
    public double PixelWidth { get; set; }

    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (PixelWidth > 0)
        {
            json.WriteString("width"u8, string.Create(CultureInfo.InvariantCulture, $"{PixelWidth}px"));
        }
        else
        {
            json.WriteNumber("width"u8, (long)Width);
        }

        json.WriteEnum("horizontalCellContentAlignment"u8, HorizontalContentAlignment);
        json.WriteEnum("verticalCellContentAlignment"u8, VerticalContentAlignment);
        json.WriteEndObject();
    }
}
