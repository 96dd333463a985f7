using System.Globalization;
using System.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>A name as it is searched: case, width, accents, spaces and punctuation make no difference.</summary>
internal sealed class SearchName
{
    private SearchName(string text, string[] words)
    {
        (Text, Words) = (text, words);
        Packed = string.Concat(words);
    }

    /// <summary>The words with one space between.</summary>
    public string Text { get; }

    /// <summary>Without spaces: Chinese writes none, and "retro fit" is "retrofit".</summary>
    public string Packed { get; }

    public string[] Words { get; }

    public static SearchName Of(string? text)
    {
        var folded = Bare(text ?? "");
        return new(folded, folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Equal for names that differ only in how they are typed.</summary>
    public static string Key(string text) => Bare(text).Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } key ? key : text;

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in TextFold.Lower(text))
        {
            var letter = char.ToLowerInvariant(LatinMarks.Base(c));
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '+' or '#')
            {
                // A word ends where the script changes: "3号line" is searched as 3号 and line.
                if (bare.Length > 0 && bare[^1] != ' ' && TextFold.IsHan(letter) != TextFold.IsHan(bare[^1]))
                {
                    bare.Append(' ');
                }

                bare.Append(letter);
            }
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                && letter is not '\'' and not '&' && bare.Length > 0 && bare[^1] != ' ')
            {
                bare.Append(' ');
            }
        }

        return bare.ToString().TrimEnd();
    }
}
