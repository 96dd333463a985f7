namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Names that were meant although they were not typed right.</summary>
internal static class Similarity
{
    /// <summary>What initials count as, behind any typing slip.</summary>
    private const int Initials = 10;

    /// <summary>How far off it is, 1 or more; null when it was hardly meant.</summary>
    public static int? Slips(SearchName wanted, SearchName name, SearchName account)
    {
        var q = wanted.Packed;
        var allowed = Allowed(q);
        var best = Math.Min(
            EditDistance.Between(q, name.Packed, allowed, prefix: true),
            EditDistance.Between(q, account.Packed, allowed, prefix: true));
        if (best <= allowed && best < q.Length)
        {
            return best;
        }

        return EachWord(wanted.Words, name.Words, account.Words)
            ?? (q.Length is >= 2 and <= 6 && AreInitials(q, name.Words) ? Initials : null);
    }

    // Two Han characters are a word already, so one wrong among three is a slip but one among two is another name.
    private static int Allowed(string text) => text.Length >= 3 && TextFold.IsHan(text[0]) ? Math.Min(2, text.Length / 3) : EditDistance.Allowed(text.Length);

    private static int? EachWord(string[] wanted, string[] name, string[] account)
    {
        var sum = 0;
        foreach (var word in wanted)
        {
            var allowed = Allowed(word);
            var best = allowed + 1;
            foreach (var other in name)
            {
                best = Math.Min(best, EditDistance.Between(word, other, allowed, prefix: true));
            }

            foreach (var other in account)
            {
                best = Math.Min(best, EditDistance.Between(word, other, allowed, prefix: true));
            }

            if (best > allowed)
            {
                return null;
            }

            sum += best;
        }

        return sum;
    }

    private static bool AreInitials(string query, string[] words)
    {
        if (words.Length != query.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i][0] != query[i])
            {
                return false;
            }
        }

        return true;
    }
}
