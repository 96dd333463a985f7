using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>What a job title gives away of rank and department, so that nobody types it twice. A word of the person's own always wins.</summary>
internal static partial class TitleText
{
    public static Rank? Rank(string title)
    {
        var typed = TextFold.Lower(title);
        return Assistant().IsMatch(typed) ? Checks.Input.Rank.Staff
            : Executive().IsMatch(typed) ? Checks.Input.Rank.Executive
            : Head().IsMatch(typed) ? Checks.Input.Rank.Head
            : Staff().IsMatch(typed) ? Checks.Input.Rank.Staff
            : null;
    }

    /// <summary>The code of a known department.</summary>
    public static string? Department(string title)
    {
        var typed = TextFold.Lower(title);
        var known = MapTerms.Departments.FirstOrDefault(d => d.Also.Append(d.Name.En).Append(d.Name.Zh).Any(w => Holds(typed, TextFold.Lower(w))));
        return known?.Value ?? (Money().IsMatch(typed) ? Departments.Finance : Board().IsMatch(typed) ? "board" : null);
    }

    private static bool Holds(string title, string word) => TextFold.IsHan(word[0])
        ? title.Contains(word, StringComparison.Ordinal)
        : Regex.IsMatch(title, $@"\b{Regex.Escape(word)}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b(?:assistant|secretary|deputy assistant)\b|助理|秘书")]
    private static partial Regex Assistant();

    [GeneratedRegex(@"\b(?:owner|founder|ceo|cfo|coo|cto|cio|president|vp|svp|evp|chair(?:man|woman|person)?|board member|managing director|general manager|chief (?:executive|financial|operating|technology|information)(?: officer)?)\b|老板|董事|总裁|总经理|副总|创始人|院长|局长")]
    private static partial Regex Executive();

    [GeneratedRegex(@"\b(?:head|director|manager|lead|chief|supervisor)\b|总监|部长|经理|主管|主任|科长|处长|负责人|总工")]
    private static partial Regex Head();

    [GeneratedRegex(@"\b(?:engineer|buyer|clerk|specialist|analyst|officer|operator|technician|planner|staff)\b|专员|工程师|采购员|职员|操作员|技术员|员工|会计")]
    private static partial Regex Staff();

    [GeneratedRegex(@"\b(?:cfo|controller|treasurer)\b|会计")]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:owner|ceo|founder|chair(?:man|woman|person)?)\b|老板|董事长|总裁|创始人")]
    private static partial Regex Board();
}
