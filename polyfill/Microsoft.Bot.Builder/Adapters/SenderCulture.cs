using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>The ambient culture of a turn follows the sender's locale, where this process knows such a culture.</summary>
internal static class SenderCulture
{
    // Enough for every culture there is; locales are given by callers and must not grow it without end.
    private const int Limit = 1000;

    private static readonly ConcurrentDictionary<string, CultureInfo?> _known = new(StringComparer.Ordinal);

    /// <summary>Holds until the calling async method returns.</summary>
    public static void Enter(string? locale)
    {
        if (!string.IsNullOrEmpty(locale) && locale != CultureInfo.CurrentCulture.Name && Find(locale) is { } culture)
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static CultureInfo? Find(string locale)
    {
        if (!_known.TryGetValue(locale, out var culture))
        {
            culture = Create(locale);
            if (_known.Count < Limit)
            {
                _known[locale] = culture;
            }
        }

        return culture;
    }

    private static CultureInfo? Create(string locale)
    {
        try
        {
            return CultureInfo.ReadOnly(new CultureInfo(locale));
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
