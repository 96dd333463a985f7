namespace KeyAccountBot.Playbook.Parsing;

/// <summary>How many typing slips lie between two texts: a letter too many, missing, wrong, or two swapped.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>Slips that are still taken for the same word: none up to two letters, one up to five, then two.</summary>
    public static int Allowed(int length) => length switch { <= 2 => 0, <= 5 => 1, _ => 2 };

    /// <param name="limit">Farther than this is of no interest.</param>
    /// <param name="prefix">The distance to whatever start of <paramref name="to"/> is nearest, instead of to all of it.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is farther.</returns>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit, bool prefix = false)
    {
        if (prefix && to.Length > from.Length + limit)
        {
            to = to[..(from.Length + limit)];
        }

        if (from.Length > Longest || to.Length > Longest || Math.Abs(from.Length - to.Length) > limit && !(prefix && to.Length > from.Length))
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = from[i - 1] == to[j - 1];
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (!same && i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            // A swap can still reach back one row.
            if (best > limit + 1)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        var distance = last[to.Length];
        for (var j = 0; prefix && j < to.Length; j++)
        {
            distance = Math.Min(distance, last[j]);
        }

        return Math.Min(distance, limit + 1);
    }
}
