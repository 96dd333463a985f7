using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What was typed after a command: a deal, a word of some kind, and more.</summary>
/// <param name="Deal">What stands before the word; everything when there is no such word.</param>
/// <param name="After">What stands behind it.</param>
internal readonly record struct Tail<T>(string Deal, T? Word, string After)
    where T : struct;

internal static class TailWord
{
    private const int LongestGlued = 4;

    /// <summary>
    /// Finds the first word that <paramref name="parse"/> reads, behind a deal's name: <c>ACME won better price</c>. In Chinese it may
    /// be glued to the name: 远山丢单. The deal's name comes first, or the word alone is all there is.
    /// </summary>
    public static Tail<T> Split<T>(string rest, Func<string, Parsed<T>> parse)
        where T : struct
    {
        var words = rest.Split([' ', '\t', ',', '，'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if ((i > 0 || words.Length == 1) && parse(words[i]) is { IsValid: true } whole)
            {
                return new(string.Join(' ', words[..i]), whole.Value, string.Join(' ', words[(i + 1)..]));
            }

            for (var k = 2; k <= Math.Min(LongestGlued, words[i].Length - 1); k++)
            {
                if (words[i][..^k].Any(c => c > 0x2E80) && parse(words[i][^k..]) is { IsValid: true } glued)
                {
                    return new(string.Join(' ', [.. words[..i], words[i][..^k]]), glued.Value, string.Join(' ', words[(i + 1)..]));
                }
            }
        }

        return new(rest, null, "");
    }
}
