using System.Buffers;
using System.Text;

namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// Writes any text into a key. Parts of a key are joined by <see cref="Separator"/>, which no encoded part contains.
/// </summary>
public static class RowKeys
{
    public const char Separator = '|';

    private const char Escape = '~';

    private const string Hex = "0123456789ABCDEF";

    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:@;=-_.");

    // Throwing keeps the encoding injective: a replacement character would make different halves of surrogates alike.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Letters, digits and <c>: @ ; = - _ .</c> as they are, each other UTF-8 byte as <c>~</c> and two hexadecimal
    /// digits. Different texts have different keys; the order of the texts is not kept.
    /// </summary>
    /// <exception cref="RowLimitException">The text holds half a surrogate pair.</exception>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExcept(Kept) ? Escaped(text) : text;
    }

    /// <summary>The parts, each encoded, with separators between them.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var encoded = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            encoded[i] = Encode(parts[i]);
        }

        return string.Join(Separator, encoded);
    }

    /// <summary>The first text that is ordinally behind all ASCII texts with the prefix; null when there is none.</summary>
    internal static string? AfterPrefix(string prefix)
    {
        var last = prefix.AsSpan().LastIndexOfAnyExceptInRange(Escape, char.MaxValue);
        return last < 0 ? null : prefix[..last] + (char)(prefix[last] + 1);
    }

    private static string Escaped(string text)
    {
        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new RowLimitException("A text with half a surrogate pair cannot become a key.");
        }

        var key = new StringBuilder(utf8.Length * 2);
        foreach (var unit in utf8)
        {
            if (Kept.Contains((char)unit))
            {
                key.Append((char)unit);
            }
            else
            {
                key.Append(Escape).Append(Hex[unit >> 4]).Append(Hex[unit & 15]);
            }
        }

        return key.ToString();
    }
}
