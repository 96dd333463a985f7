using System.Globalization;

namespace AdaptiveCards;

/// <summary>The width of a column: "auto", "stretch", pixels such as "20px" or a whole weight such as "2".</summary>
public sealed class AdaptiveWidth
{
    /// <param name="px">Named by the package, but written as a weight; for pixels use a text that ends in "px".</param>
    public AdaptiveWidth(uint px) => Text = px.ToString(CultureInfo.InvariantCulture);

    private AdaptiveWidth(string text) => Text = text;

    public static AdaptiveWidth Stretch { get; } = new("stretch");

    internal string Text { get; }

    /// <exception cref="FormatException">The text is none of the four forms.</exception>
    public static implicit operator AdaptiveWidth(string value)
    {
        var number = value.EndsWith("px", StringComparison.Ordinal) ? value.AsSpan(0, value.Length - 2) : value;
        return value is "auto" or "stretch" || uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new(value)
            : throw new FormatException($"\"{value}\" is not a column width.");
    }
}
