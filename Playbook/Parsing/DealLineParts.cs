using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>One typed line, cut at <c>@ account</c>, 客户：… and <c>vs competitors</c>, 对手：….</summary>
internal readonly partial record struct DealLineParts(string Head, string? Account, string? Rivals)
{
    public static DealLineParts Of(string text)
    {
        var marks = Mark().Matches(TextFold.Lower(text));
        var parts = new DealLineParts(marks.Count > 0 ? text[..marks[0].Index] : text, null, null);
        for (var i = 0; i < marks.Count; i++)
        {
            var start = marks[i].Index + marks[i].Length;
            var part = text[start..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)];
            parts = marks[i].Groups["rivals"].Success
                ? parts with { Rivals = parts.Rivals is null ? part : $"{parts.Rivals}, {part}" }
                : parts with { Account = parts.Account ?? part };
        }

        return parts;
    }

    // Only as a word of its own, so that mail addresses and names with "vs" inside stay whole.
    [GeneratedRegex(
        @"(?<=^|\s|[\u3400-\u9fff，。；])(?:@\s*(?=\S)|(?:客户|account|customer)\s*:)|(?<=^|\s)(?<rivals>vs?\.?(?=\s|[\u3400-\u9fff])|versus(?=\s)|competitors?\s*:)|(?<rivals>(?:竞争)?对手\s*:|(?<=\s)(?:竞争)?对手(?=\s))")]
    private static partial Regex Mark();
}
