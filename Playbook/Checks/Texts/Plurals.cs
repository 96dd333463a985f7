using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Texts;

/// <summary>
/// Words that follow a number: <c>{n} {n:action is|actions are} overdue</c> takes the first form for one and the second for the rest.
/// </summary>
internal static partial class Plurals
{
    /// <param name="blank">Whose number decides: <c>n</c> or <c>m</c>.</param>
    public static LocalText Put(LocalText text, string blank, decimal? number) =>
        number is { } count ? new(Put(text.En, blank, count), Put(text.Zh, blank, count)) : text;

    /// <summary>The text with the longer form of each pair, to be measured.</summary>
    public static string Longest(string text) => Pattern.Replace(
        text, form => form.Groups["one"].Length > form.Groups["more"].Length ? form.Groups["one"].Value : form.Groups["more"].Value);

    /// <summary>The text as a title: what would be filled in is an ellipsis.</summary>
    public static LocalText Blanked(LocalText text) => new(Blank.Replace(Longest(text.En), "…"), Blank.Replace(Longest(text.Zh), "…"));

    private static string Put(string text, string blank, decimal number) => !text.Contains($"{{{blank}:", StringComparison.Ordinal) ? text
        : Pattern.Replace(text, form => form.Groups["blank"].Value != blank ? form.Value : form.Groups[number == 1 ? "one" : "more"].Value);

    [GeneratedRegex(@"\{[^{}]*\}%?", RegexOptions.CultureInvariant)]
    private static partial Regex Blank { get; }

    [GeneratedRegex(@"\{(?<blank>[nm]):(?<one>[^{}|]*)\|(?<more>[^{}|]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
