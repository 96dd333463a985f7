using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What was typed after a command: a deal, a sign, and what is added or taken off.</summary>
/// <param name="Deal">What stands before the sign; everything when there is none.</param>
/// <param name="Sign"><c>+</c> adds or changes, <c>-</c> takes off.</param>
/// <param name="Words">With the line breaks of the message.</param>
internal readonly record struct SignedLine(string Deal, char? Sign, string Words)
{
    /// <param name="rest">One line, as a command is read.</param>
    /// <param name="message">The message as it was sent: a line break in it begins the next piece.</param>
    public static SignedLine Split(string rest, string? message)
    {
        var at = SignAt(rest);
        if (at < 0)
        {
            return new(rest, null, "");
        }

        var raw = message is not null && message.Contains('\n', StringComparison.Ordinal) ? SignAt(message) : -1;
        return new(rest[..at].Trim(), TextFold.Width(rest)[at], raw < 0 ? rest[(at + 1)..] : message![(raw + 1)..]);
    }

    /// <summary>A sign inside a name ("5G+", "R-32") has no space before it; after a Chinese character a plus needs none.</summary>
    private static int SignAt(string text)
    {
        var folded = TextFold.Width(text);
        for (var i = 0; i < folded.Length - 1; i++)
        {
            var begins = i == 0 || folded[i - 1] == ' ';
            if ((folded[i] == '+' && (begins || TextFold.IsHan(folded[i - 1]))) || (folded[i] == '-' && begins && (i == 0 || folded[i + 1] == ' ')))
            {
                return i;
            }
        }

        return -1;
    }
}
