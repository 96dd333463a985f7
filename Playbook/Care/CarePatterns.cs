using System.Text;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Care;

/// <summary>
/// The lines of a word list, each a regular expression of its own: one alternation of all of them is tried at every letter, while of a
/// single line the library knows with which letters a match can begin, and skips to them. It finds what the alternation would find.
/// </summary>
internal sealed class CarePatterns(string[] english, string[] chinese)
{
    private readonly Regex[] _lines = [.. english.Select(line => Compiled($@"\b(?:{line})\b")), .. chinese.Select(Compiled)];

    public bool IsMatch(string text) => Array.Exists(_lines, line => line.IsMatch(text));

    /// <summary>From left to right, the earlier line before the later one.</summary>
    public string Replace(string text, char with)
    {
        var matches = Array.ConvertAll(_lines, line => line.Match(text));
        StringBuilder? left = null;
        var end = 0;
        while (First(matches) is { } first)
        {
            (left ??= new()).Append(text, end, first.Index - end).Append(with);
            end = first.Index + first.Length;
            for (var i = 0; i < matches.Length; i++)
            {
                matches[i] = matches[i].Success && matches[i].Index < end ? _lines[i].Match(text, end) : matches[i];
            }
        }

        return left?.Append(text, end, text.Length - end).ToString() ?? text;
    }

    private static Match? First(Match[] matches)
    {
        Match? first = null;
        foreach (var match in matches)
        {
            first = match.Success && !(match.Index >= first?.Index) ? match : first;
        }

        return first;
    }

    private static Regex Compiled(string line) => new(line, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
