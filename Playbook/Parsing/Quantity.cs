using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>A number with its unit: 3.2m, 700k, 1.5bn, 320万, 三百二十万.</summary>
/// <param name="First">How the value reads, when there is a second reading.</param>
/// <param name="Other">The second reading of an ambiguous number, as it would be typed.</param>
/// <param name="Explicit">A unit, separated thousands or at least five digits: not a model number or a year.</param>
internal readonly partial record struct Quantity(decimal Value, bool Explicit, string? First = null, string? Other = null)
{
    private static readonly FrozenDictionary<string, decimal> Units = new Dictionary<string, decimal>
    {
        ["k"] = 1e3m, ["thousand"] = 1e3m, ["w"] = 1e4m, ["lakh"] = 1e5m, ["lakhs"] = 1e5m,
        ["m"] = 1e6m, ["mm"] = 1e6m, ["mn"] = 1e6m, ["mio"] = 1e6m, ["mil"] = 1e6m, ["mln"] = 1e6m, ["million"] = 1e6m, ["millions"] = 1e6m,
        ["crore"] = 1e7m, ["b"] = 1e9m, ["bn"] = 1e9m, ["billion"] = 1e9m, ["billions"] = 1e9m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">Folded, without currency and sign.</param>
    public static Quantity? Read(string text)
    {
        if (ChineseNumber.IsIn(text))
        {
            return AmbiguousWithHanUnit().Match(text) is { Success: true } han
                ? Of(NumberText.Read(han.Groups["n"].Value, scaled: true), 1, han.Groups["u"].Value) ?? Chinese(text)
                : Chinese(text);
        }

        if (WithUnit().Match(text) is { Success: true } m && Units.TryGetValue(m.Groups["u"].Value, out var worth))
        {
            return Of(NumberText.Read(m.Groups["n"].Value.TrimEnd(), scaled: true), worth, m.Groups["u"].Value);
        }

        var plain = NumberText.Read(text, scaled: false);
        return Of(plain, 1, "") is { } read ? read with { Explicit = plain.Grouped || read.Value >= 10_000 } : null;
    }

    private static Quantity? Chinese(string text) =>
        ChineseNumber.Read(text) is { } value ? new Quantity(value, Explicit: true) : null;

    private static Quantity? Of(NumberText.Reading number, decimal worth, string unit) => number switch
    {
        { Value: { } value, Other: null } when worth > 1 || unit.Length == 0 => new(value * worth, Explicit: true),
        { Value: { } value, Other: { } other } => new(value * worth, true, Typed(value, unit), Typed(other, unit)),
        _ => null,
    };

    private static string Typed(decimal value, string unit) => FormattableString.Invariant($"{value:#,0.######}{unit}");

    [GeneratedRegex(@"^(?<n>[0-9.,' ]+)(?<u>[A-Za-z]+)\.?\z")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"^(?<n>[0-9]+,[0-9]+)\s*(?<u>[十百千万亿]+)\z")]
    private static partial Regex AmbiguousWithHanUnit();
}
