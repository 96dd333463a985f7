using System.Globalization;
using System.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Takes away what cannot be seen: control characters, zero-width ones, bidirectional overrides, halves of surrogate pairs. Joiners stay
/// where they belong to what is seen: in emoji sequences and in scripts that need them.
/// </summary>
internal static class Visible
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>Every kind of space is a plain one, every kind of line end <c>\n</c>.</summary>
    public static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        var last = default(Rune);
        var rest = text.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var rune, out var used) is var status && used > 0)
        {
            var after = rest[used..];
            var next = Rune.DecodeFromUtf16(after, out var following, out _) == System.Buffers.OperationStatus.Done ? following : default;
            if (status == System.Buffers.OperationStatus.Done && Written(rune, last, next) is { } written)
            {
                // A Windows line end counts once.
                if (rune.Value != '\r' || next.Value != '\n')
                {
                    seen.Append(written);
                    last = written;
                }
            }

            rest = after;
        }

        return seen.ToString();
    }

    private static Rune? Written(Rune rune, Rune last, Rune next) => rune.Value switch
    {
        >= 0x20 and < 0x7F => rune,
        '\r' or '\n' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 => new Rune('\n'),
        '\t' or 0x2800 => new Rune(' '),
        Joiner or NonJoiner => Joins(last) && Joins(next) ? rune : null,

        // Flags of regions are a black flag and invisible letters after it.
        >= 0xE0020 and <= 0xE007F => last.Value is BlackFlag or (>= 0xE0020 and <= 0xE007F) ? rune : null,

        // Arabic signs that enclose numbers are visible although they count as format characters.
        >= 0x0600 and <= 0x0605 => rune,

        // Letters by category, but blank.
        0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F => null,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => null,
            UnicodeCategory.OtherNotAssigned when (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is (>= 0xFDD0 and <= 0xFDEF) or >= 0xE0000 => null,
            UnicodeCategory.SpaceSeparator => new Rune(' '),
            _ => rune,
        },
    };

    private static bool Joins(Rune rune) => rune.Value >= 0x0590 && rune.Value is not (>= 0x3000 and <= 0xD7FF) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol;
}
