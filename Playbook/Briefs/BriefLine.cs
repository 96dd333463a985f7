using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>What was typed after <c>brief</c>: a deal, people and a time, then what is wanted: <c>goal: …; ask for: …</c>.</summary>
/// <param name="Head">The deal, who will be there, and when.</param>
/// <param name="Cancels">The planned meeting is off.</param>
public sealed partial record BriefLine(string Head, string? Goal, string? Ask, bool Cancels)
{
    private static readonly char[] Around = [' ', ',', '，', ';', '；', ':', '：', '。', '、'];

    public static BriefLine Read(string rest)
    {
        var marks = Wanted().Matches(rest);
        var head = (marks.Count == 0 ? rest : rest[..marks[0].Index]).Trim(Around);
        string? goal = null, ask = null;
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Index : rest.Length;
            var words = rest[(marks[i].Index + marks[i].Length)..end].Trim(Around) is { Length: > 0 } said ? said : null;
            (goal, ask) = marks[i].Groups["goal"].Success ? (words ?? goal, ask) : (goal, words ?? ask);
        }

        return Off().Match(head) is { Success: true } off
            ? new(head.Remove(off.Index, off.Length).Trim(Around), goal, ask, Cancels: true)
            : new(head, goal, ask, Cancels: false);
    }

    /// <summary>Names as typed, without the words around them: <c>with Rao and Marco</c>, 和饶敏、马可.</summary>
    public static IReadOnlyList<string> Names(string text) =>
    [
        .. Between().Split(Joined().Replace(text, ",")).Select(p => With().Replace(TextInput.Clean(p, int.MaxValue).Value ?? "", "").Trim(Around)).Where(n => n.Length > 0),
    ];

    [GeneratedRegex(@"(?:(?<goal>(?<![a-z])(?:goal|aim)|目标|目的)|(?<![a-z])(?:ask\s+for|ask|commitment)|争取|要求|请求|请对方)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"(?:(?<=^|\s)(?:cancel|call\s+off|off|cancelled|canceled)|取消(?:会面|会议)?|不见了)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(@"[,，、;；&＆\n]|\s+(?:and|和|与)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+with\s+|\s+(?=见|会见|拜访)", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:(?:with|meeting|meet|to\s+meet|to\s+see|for|on|at)(?=\s|\z)|会见|拜访|见|和|与|跟|同)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex With();
}
