using System.Globalization;

namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Cuts a text into parts that are not too long: after a paragraph, else a line, else a sentence, else a word, and never inside of what a
/// reader sees as one character.
/// </summary>
internal static class TextParts
{
    private const string SentenceEnds = "。！？；…";
    private const string LatinSentenceEnds = ".!?;";

    private enum Cut
    {
        Anywhere,
        Word,
        Sentence,
        Line,
        Paragraph,
    }

    /// <param name="most">Characters of the longest part; at least 2.</param>
    /// <returns>Together they are the text, but for parts that would be blank.</returns>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var parts = new List<string>();
        var rest = text;
        while (rest.Length > most)
        {
            var length = LengthOfFirst(rest, most);
            parts.Add(rest[..length]);
            rest = rest[length..];
        }

        parts.Add(rest);
        parts.RemoveAll(string.IsNullOrWhiteSpace);
        return parts;
    }

    private static int LengthOfFirst(string text, int most)
    {
        var starts = new List<int>();
        for (var start = 0; start <= most; start += StringInfo.GetNextTextElementLength(text, start))
        {
            starts.Add(start);
        }

        // The best cut in the second half; parts of half the length are better than torn paragraphs.
        var (best, at) = (Cut.Anywhere, 0);
        for (var i = starts.Count - 1; i > 0 && (starts[i] >= most / 2 || at == 0); i--)
        {
            var cut = At(text, starts[i]);
            if (at == 0 || cut > best)
            {
                (best, at) = (cut, starts[i]);
            }
        }

        return at > 0 ? at : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }

    /// <summary>What a cut before this position would separate.</summary>
    private static Cut At(string text, int position)
    {
        var before = text[position - 1];
        if (before == '\n')
        {
            return position >= 2 && (text[position - 2] == '\n' || text[..(position - 1)].EndsWith("\n\r", StringComparison.Ordinal)) ? Cut.Paragraph : Cut.Line;
        }

        if (SentenceEnds.Contains(before, StringComparison.Ordinal))
        {
            return Cut.Sentence;
        }

        if (!char.IsWhiteSpace(before))
        {
            return Cut.Anywhere;
        }

        return position >= 2 && LatinSentenceEnds.Contains(text[position - 2], StringComparison.Ordinal) ? Cut.Sentence : Cut.Word;
    }
}
