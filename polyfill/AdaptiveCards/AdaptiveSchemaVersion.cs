using System.Globalization;

namespace AdaptiveCards;

public sealed class AdaptiveSchemaVersion(int major, int minor)
{
    internal string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}");
}
