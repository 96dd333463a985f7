using System.Globalization;
using System.Text;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Free text as it is kept: names, reasons, notes. What a person wrote stays literally, Markdown and tags included; only what
/// nobody can see or what would disturb the text around it goes away.
/// </summary>
public static class TextInput
{
    /// <summary>Cleans one line: any white space becomes one space.</summary>
    /// <param name="max">In UTF-16 units, as storage counts.</param>
    /// <returns>Null for nothing but space; a problem when it is longer than <paramref name="max"/>.</returns>
    public static Parsed<string?> Clean(string? text, int max, string field = Fields.Text) =>
        Checked(Trimmed(Visible.Of(text ?? ""), lines: false), max, field);

    /// <summary>Cleans text that may have lines: at most one empty line in a row, line ends are <c>\n</c>.</summary>
    /// <inheritdoc cref="Clean"/>
    public static Parsed<string?> CleanLines(string? text, int max, string field = Fields.Text) =>
        Checked(Trimmed(Visible.Of(text ?? ""), lines: true), max, field);

    /// <summary>The text, or as many whole characters of it as fit with an ellipsis; <paramref name="max"/> in UTF-16 units.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next < max; next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end)))
        {
            end = next;
        }

        return text[..end].TrimEnd() + "…";
    }

    private static Parsed<string?> Checked(string clean, int max, string field)
    {
        if (clean.Length <= max)
        {
            return new Parsed<string?>(clean.Length == 0 ? null : clean);
        }

        var text = new LocalText(
            "That is {0} characters long; at most {1} fit. Please shorten it, as in “{2}”.", "共 {0} 个字符，最多 {1} 个。请缩短，例如“{2}”。");
        return new Parsed<string?>(new Problem(field, text.With(clean.Length, max, Cut(clean, Math.Min(max, 20))), ProblemKind.OutOfRange));
    }

    private static string Trimmed(string visible, bool lines)
    {
        var clean = new StringBuilder(visible.Length);
        var (space, breaks) = (false, 0);
        foreach (var c in visible)
        {
            if (c is ' ' or '\n')
            {
                space = true;
                breaks += c == '\n' ? 1 : 0;
                continue;
            }

            if (space && clean.Length > 0)
            {
                clean.Append(lines && breaks > 0 ? breaks > 1 ? "\n\n" : "\n" : " ");
            }

            (space, breaks) = (false, 0);
            clean.Append(c);
        }

        return LatinMarks.Join(clean.ToString());
    }
}
