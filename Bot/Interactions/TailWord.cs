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
    /// Every way to find a word that <paramref name="parse"/> reads behind a deal's name: <c>ACME won better price</c>. In Chinese it
    /// may be glued to the name: 远山丢单. The deal's name comes first, or the word alone is all there is.
    /// </summary>
    public static IEnumerable<Tail<T>> Splits<T>(string rest, Func<string, Parsed<T>> parse)
        where T : struct
    {
        var words = rest.Split([' ', '\t', ',', '，'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if ((i > 0 || words.Length == 1) && parse(words[i]) is { IsValid: true } whole)
            {
                yield return new(string.Join(' ', words[..i]), whole.Value, string.Join(' ', words[(i + 1)..]));
            }

            for (var k = 2; k <= Math.Min(LongestGlued, words[i].Length - 1); k++)
            {
                if (words[i][..^k].Any(c => c > 0x2E80) && parse(words[i][^k..]) is { IsValid: true } glued)
                {
                    yield return new(string.Join(' ', [.. words[..i], words[i][..^k]]), glued.Value, string.Join(' ', words[(i + 1)..]));
                }
            }
        }
    }

    /// <summary>
    /// The reading that names a deal, if one does. A deal's name may hold such a word itself, as in "Retail Loss Prevention": so all of
    /// it is the name before a part is, and a longer part before a shorter one.
    /// </summary>
    /// <param name="kindOf">How surely some deal is called so; null when none is.</param>
    public static Tail<T>? Best<T>(string rest, IReadOnlyList<Tail<T>> splits, Func<string, MatchKind?> kindOf)
        where T : struct
    {
        var readings = splits.Where(s => s.Deal.Length > 0).OrderByDescending(s => s.Deal.Length).Prepend(new(rest, null, ""))
            .Select(s => (Tail: s, Kind: kindOf(s.Deal))).ToList();
        foreach (var loosest in (MatchKind[])[MatchKind.Account, MatchKind.Within])
        {
            if (readings.Find(r => r.Kind <= loosest) is { Kind: not null } named)
            {
                return named.Tail;
            }
        }

        return null;
    }
}
