using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The word that asks for two to be set beside each other, behind a deal's name: <c>ACME compare</c>, 远山对比.</summary>
internal static class CompareWord
{
    private static readonly string[] Words = ["compare", "compared", "对比", "比较", "比一比"];

    /// <summary>What stands before the word, empty for the word alone; null when there is no such word.</summary>
    public static string? Before(string rest)
    {
        var folded = TextFold.Lower(rest);
        var word = Array.Find(Words, w => folded.EndsWith(w, StringComparison.Ordinal) && (TextFold.IsHan(w[0]) || Stands(folded[..^w.Length])));

        // Folding keeps the length of what it folds here: width and case alone.
        return word is null || folded.Length != rest.Length ? null : rest[..^word.Length].TrimEnd();
    }

    private static bool Stands(string before) => before.Length == 0 || char.IsWhiteSpace(before[^1]);
}
