namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Finds a command word in what was typed; spaces and hyphens inside the word may differ.</summary>
internal static class TypedWord
{
    /// <returns>How many characters of the line the word takes; null when the line does not start with it.</returns>
    public static int? AtStart(string line, CommandWords.Word word)
    {
        var (at, matched) = (0, 0);
        for (; at < line.Length && matched < word.Key.Length; at++)
        {
            var c = TextFold.Lower(line[at]);
            if (c == word.Key[matched])
            {
                matched++;
            }
            else if (matched == 0 || c is not (' ' or '-') || !MayPart(word, matched))
            {
                return null;
            }
        }

        return matched == word.Key.Length && (word.IsHan || at == line.Length || !IsLatin(TextFold.Lower(line[at]))) ? at : null;
    }

    /// <returns>Where in the line the word starts; null when the line does not end with it.</returns>
    public static int? AtEnd(string line, CommandWords.Word word)
    {
        var (at, left) = (line.Length, word.Key.Length);
        for (; at > 0 && left > 0; at--)
        {
            var c = TextFold.Lower(line[at - 1]);
            if (c == word.Key[left - 1])
            {
                left--;
            }
            else if (left == word.Key.Length || c is not (' ' or '-') || !MayPart(word, left))
            {
                return null;
            }
        }

        return left == 0 && (word.IsHan || at == 0 || !IsLatin(TextFold.Lower(line[at - 1]))) ? at : null;
    }

    /// <summary>How far off the start of a line is from a word; null when it is too far to have been meant.</summary>
    public static int? Distance(string typed, CommandWords.Word word)
    {
        if (word.IsHan)
        {
            return word.Key.Length >= 2 && TextFold.IsHan(typed[0]) && EditDistance.Between(word.Key, typed, 1, prefix: true) is 1 && SharesHan(typed, word.Key) ? 1 : null;
        }

        if (typed.Length >= 3 && word.Key.StartsWith(typed, StringComparison.Ordinal))
        {
            return 1;
        }

        var allowed = word.Key.Length <= 3 ? 1 : 2;
        return typed.Length >= 3 && EditDistance.Between(typed, word.Key, allowed) is var distance && distance <= allowed ? distance : null;
    }

    // Latin words part only where the table has a space or hyphen ("new deal", not "ne w"); Chinese ones anywhere.
    private static bool MayPart(CommandWords.Word word, int position)
    {
        if (word.IsHan)
        {
            return true;
        }

        var letters = 0;
        foreach (var c in word.Text)
        {
            if (c is ' ' or '-')
            {
                if (letters == position)
                {
                    return true;
                }
            }
            else
            {
                letters++;
            }
        }

        return false;
    }

    private static bool SharesHan(string typed, string key) => key.Any(typed.Contains);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || (c >= '\u00C0' && c < '\u0250') || c is '_' or '\'';
}
