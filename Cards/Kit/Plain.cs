using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Makes what users typed fit for one place on a card. Where it can, a card shows it in a RichTextBlock, which never parses Markdown.</summary>
internal static partial class Plain
{
    private const char IsolateStart = '\u2068';
    private const char IsolateEnd = '\u2069';

    /// <summary>
    /// One line without control characters; text that runs right to left is kept from turning what stands beside it. What was
    /// made so already stays as it is, so that names can be joined to a sentence first.
    /// </summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var (isolated, turns) = (IsIsolated(text), false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isolate = rune.Value is IsolateStart or IsolateEnd;
            if (IsDirection(rune.Value) && !(isolated && isolate))
            {
                continue;
            }

            turns |= RunsRightToLeft(rune.Value);
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(' ');
            }
            else
            {
                line.Append(rune.ToString());
            }
        }

        var plain = line.ToString().Trim();
        return turns && !isolated ? $"{IsolateStart}{plain}{IsolateEnd}" : plain;
    }

    /// <summary>At most <paramref name="most"/> UTF-16 units of one line, cut between characters as people see them.</summary>
    public static string Short(string text, int most) => Line(TextInput.Cut(text, most));

    /// <summary>
    /// For a TextBlock, a fact or the title of an expanded choice: what Markdown would read stands for itself. Ordinary prose
    /// stays as it is, because some clients show the backslashes.
    /// </summary>
    public static string Escape(string text) => Special().Replace(Line(text), @"\$0");

    /// <summary>It has isolates, and each one ends.</summary>
    private static bool IsIsolated(string text)
    {
        var (depth, any) = (0, false);
        foreach (var c in text)
        {
            depth += c switch { IsolateStart => 1, IsolateEnd => -1, _ => 0 };
            any |= c == IsolateStart;
            if (depth < 0)
            {
                return false;
            }
        }

        return any && depth == 0;
    }

    /// <summary>Marks, embeddings, overrides and isolates of the bidirectional algorithm.</summary>
    private static bool IsDirection(int code) =>
        code is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool RunsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    // Signs that mark up anywhere; those that make a list, a heading or a quotation only where a line begins; entities.
    [GeneratedRegex(@"[\\`*_\[\]<>~|]|^[-+#](?=\s|$|#)|(?<=^[0-9]{1,9})[.)]|^(?:-{3,}|={3,})|&(?=#?[0-9A-Za-z]{1,31};)")]
    private static partial Regex Special();
}
