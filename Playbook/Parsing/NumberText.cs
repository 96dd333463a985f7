using System.Globalization;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Reads a number in Arabic digits. The dot is the decimal sign and the comma separates thousands, as in both our languages; what
/// a colleague from the rest of Europe may have meant otherwise is read two ways instead of guessed.
/// </summary>
internal static partial class NumberText
{
    /// <summary>Stands for a number of more than 15 digits before the point.</summary>
    private const decimal Huge = 1e20m;

    /// <param name="Value">Null when it is no number.</param>
    /// <param name="Other">The second possible reading.</param>
    /// <param name="Grouped">Thousands are separated, so that it cannot be a model number.</param>
    public readonly record struct Reading(decimal? Value, decimal? Other = null, bool Grouped = false);

    /// <param name="scaled">
    /// A unit such as m or 万 follows: then a dot is a decimal point however many digits follow it, and a space does not
    /// separate thousands (Line 3 200万).
    /// </param>
    public static Reading Read(string text, bool scaled) =>
        Whole().IsMatch(text) ? new(Value(text))
        : Decimal().IsMatch(text) ? new(Value(text))
        : DotAndThree().IsMatch(text) ? new(Value(text), scaled ? null : Value(text, "."))
        : CommaGroups().IsMatch(text) || IndianGroups().IsMatch(text) ? new(Value(text, ","), Grouped: true)
        : !scaled && OpenGroups().Match(text) is { Success: true } m ? new(Value(m.Groups["n"].Value, " ", "'") + Cents(m), Grouped: true)
        : DotGroups().IsMatch(text) ? new(Value(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')), Grouped: true)
        : CommaAsPoint().IsMatch(text) ? new(Value(text.Replace(',', '.')), Value(text, ","))
        : default;

    private static decimal Cents(Match m) => m.Groups["c"] is { Success: true, Value: var c } ? Value("0." + c) : 0;

    private static decimal Value(string text, params ReadOnlySpan<string> separators)
    {
        foreach (var separator in separators)
        {
            text = text.Replace(separator, "", StringComparison.Ordinal);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? text.Length : point) > 15
            ? Huge
            : decimal.Parse(text.Length > 25 ? text[..25] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[0-9]+\z")]
    private static partial Regex Whole();

    // Not 1.234, which may be 1,234 elsewhere; 0.125 can only be a fraction.
    [GeneratedRegex(@"^(?:[0-9]*\.(?:[0-9]{1,2}|[0-9]{4,})|0?\.[0-9]+|[0-9]{4,}\.[0-9]+)\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[0-9]{1,3}\.[0-9]{3}\z")]
    private static partial Regex DotAndThree();

    [GeneratedRegex(@"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\z")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}\z")]
    private static partial Regex IndianGroups();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3}(?:[ '][0-9]{3})+)(?:[.,](?<c>[0-9]{1,2}))?\z")]
    private static partial Regex OpenGroups();

    [GeneratedRegex(@"^[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|\.[0-9]{3},[0-9]+)\z")]
    private static partial Regex DotGroups();

    [GeneratedRegex(@"^[0-9]+,[0-9]+\z")]
    private static partial Regex CommaAsPoint();
}
