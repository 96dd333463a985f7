using System.Globalization;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Bench.Load;

/// <summary>Fills the places of a step's text.</summary>
internal static partial class StepText
{
    public static string Fill(string text, string token, int round) => text.Contains('{', StringComparison.Ordinal)
        ? Place().Replace(text, place => place switch
        {
            { Value: "{t}" } => token,
            { Value: "{n}" } => round.ToString(CultureInfo.InvariantCulture),
            _ => InRange(Number(place, "from"), Number(place, "to"), round).ToString(CultureInfo.InvariantCulture),
        })
        : text;

    /// <returns>A place that is none of the known ones; null when all are known.</returns>
    public static string? Unknown(string text) =>
        Braces().Matches(text).Select(place => place.Value).FirstOrDefault(place =>
            Place().Match(place) is not { Success: true } known || (known.Groups["from"].Success && Number(known, "to") < Number(known, "from")));

    private static int InRange(int from, int to, int round) => from + ((round - 1) % (to - from + 1));

    private static int Number(Match place, string group) => int.Parse(place.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?:t|n|(?<from>\d{1,6})\.\.(?<to>\d{1,6}))\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Braces();
}
