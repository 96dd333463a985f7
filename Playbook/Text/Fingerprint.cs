using System.Globalization;

namespace KeyAccountBot.Playbook.Text;

/// <summary>
/// Eight hex characters that tell whether a text is still the same, where the text itself must not travel: a card carries
/// them for what it showed. No secret and no security: it only compares a text with a later version of itself.
/// </summary>
public static class Fingerprint
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a, the same on every machine. Line ends and outer white space do not count: clients change both.</summary>
    public static string Of(string? text)
    {
        var hash = OffsetBasis;
        foreach (var c in (text ?? "").AsSpan().Trim())
        {
            if (c != '\r')
            {
                hash = unchecked((((hash ^ (c & 0xFFu)) * Prime) ^ (uint)(c >> 8)) * Prime);
            }
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
