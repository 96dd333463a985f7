using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Words of a note that say who said so, as people type them: <c>…, said by Rao</c>, <c>听饶敏说…</c>.</summary>
/// <param name="Name">As typed; it may turn out to be nobody's name.</param>
/// <param name="Rest">The note without these words; null when nothing is left.</param>
/// <param name="IsSure">The words can mean nothing else: "said by". Of others the name decides: "price per unit" names nobody.</param>
public sealed partial record SourcePhrase(string Name, string? Rest, bool IsSure)
{
    private static readonly char[] Around = [' ', '\n', ',', '，', ';', '；', ':', '：', '-', '–', '—', '(', '（', '。', '、'];

    /// <summary>Every way to read it, the surest first; empty when nothing in it says who said so.</summary>
    public static IReadOnlyList<SourcePhrase> Read(string note)
    {
        // Folding keeps positions, so the same place in the note is what was typed.
        var folded = TextFold.Width(note);
        return
        [
            .. new[] { (SureAtEnd(), true), (SureAtStart(), true), (ChineseAtEnd(), true), (ChineseAtStart(), true), (AtEnd(), false), (AtStart(), false), (ChineseSays(), false), (ChineseBare(), false) }
                .Select(p => (Match: p.Item1.Match(folded), Sure: p.Item2))
                .Where(p => p.Match.Success)
                .Select(p => new SourcePhrase(Original(note, p.Match.Groups["name"]).Trim(), Left(note, p.Match), p.Sure)),
        ];
    }

    /// <summary>What stands before the words, or behind them.</summary>
    private static string? Left(string note, Match match)
    {
        var rest = match.Groups["rest"] is { Success: true } behind ? Original(note, behind) : note[..match.Index];
        return rest.Trim(Around) is { Length: > 0 } left ? left : null;
    }

    private static string Original(string note, Group group) => note.Substring(group.Index, group.Length);

    private const string Latin = @"(?<name>[^\s,，;；:：()（）。\n][^,，;；:：()（）。\n]{0,60}?)";
    private const string Han = @"(?<name>[^\s,，;；:：()（）。、\n说讲]{1,8}?)";
    private const string End = @"\s*[)）]?[.。!！]?\s*\z";

    [GeneratedRegex(@"(?:^|[\s,，;；(（–—-])(?:(?:as\s+)?(?:said|told(?:\s+(?:to\s+)?(?:us|me))?)\s+by|source\s*[:：])\s*" + Latin + End, RegexOptions.IgnoreCase)]
    private static partial Regex SureAtEnd();

    [GeneratedRegex(@"^(?:according\s+to|(?:i\s+|we\s+)?heard\s+from)\s+" + Latin + @"(?:\s+that\s+|\s*[,，:：]\s*)(?<rest>.+)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SureAtStart();

    [GeneratedRegex(@"(?:^|[\s,，;；。(（、–—-])(?:是|由|据|听|这是)?" + Han + @"(?:亲口|当面)?(?:跟|对|和)?(?:我们|我)?(?:告诉我们的|告诉我的|说的|讲的|透露的|所说)" + End)]
    private static partial Regex ChineseAtEnd();

    [GeneratedRegex(@"^(?:听|据|根据)" + Han + @"(?:亲口|当面)?(?:跟|对|和)?(?:我们|我)?(?:说|讲|透露|介绍|反映|告诉我们|告诉我)[,，:：\s]*(?<rest>.*)\z", RegexOptions.Singleline)]
    private static partial Regex ChineseAtStart();

    [GeneratedRegex(@"(?:^|[\s,，;；(（–—-])(?:(?:confirmed|stated|mentioned|reported)\s+by|according\s+to|heard\s+from|from|per|(?:so\s+)?says)\s+" + Latin + End, RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^" + Latin + @"\s+(?:says|said|told\s+(?:us|me)|confirmed|confirms|mentioned)(?:\s+to\s+(?:us|me))?(?:\s+that\s+|\s*[,，:：]\s*|\s+)(?<rest>.+)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AtStart();

    [GeneratedRegex("^" + Han + @"(?:亲口|当面)?(?:跟|对|和)?(?:我们|我)?(?:说|讲|透露|确认|告诉我们|告诉我)(?:了|过)?[,，:：\s]*(?<rest>.+)\z", RegexOptions.Singleline)]
    private static partial Regex ChineseSays();

    [GeneratedRegex(@"(?:^|[\s,，;；。(（、–—-])(?:(?:来自|出自)" + Han + "|" + Han + "(?:说|讲|告知|透露|提供|确认))" + End)]
    private static partial Regex ChineseBare();
}
