using System.Globalization;

namespace AdaptiveCards;

public sealed class AdaptiveHeight
{
    /// <param name="px">Device-independent pixels.</param>
    public AdaptiveHeight(uint px) => Text = string.Create(CultureInfo.InvariantCulture, $"{px}px");

    private AdaptiveHeight(string? text) => Text = text;

    public static AdaptiveHeight Auto { get; } = new((string?)null);

    public static AdaptiveHeight Stretch { get; } = new("stretch");

    /// <summary>Null for automatic heights, which are not written.</summary>
    internal string? Text { get; }
}
