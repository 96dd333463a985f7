using System.Buffers.Text;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// Clients cut texts in the middle of an emoji, and then JSON holds half a surrogate pair, which the parser reads and nothing can
/// write again. A half becomes the replacement character; the message is not lost for it.
/// </summary>
internal static class SurrogateRepair
{
    private const int EscapeLength = 6;

    /// <summary>Changes JSON text in place. Nearly all texts hold no escaped surrogate, which one search finds out.</summary>
    public static void Repair(Span<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            var unit = Unit(json[at..]);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json[Math.Min(at + EscapeLength, json.Length)..])))
            {
                at += (2 * EscapeLength) - 1;
            }
            else if (char.IsSurrogate(unit))
            {
                "fffd"u8.CopyTo(json[(at + 2)..]);
                at += EscapeLength - 1;
            }
            else
            {
                // Whatever is escaped is no beginning of an escape.
                at++;
            }
        }
    }

    /// <summary>What a \u escape at the beginning stands for; 0 when there is none.</summary>
    private static char Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out var read, 'x') && read == EscapeLength - 2
            ? (char)unit
            : '\0';
}
