using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>A deal and the days that stand behind its name: <c>ACME since 2026-11-01</c>, 远山 自11月1日.</summary>
/// <param name="When">As typed, to be read by the days of the deal's own time zone; empty for none.</param>
internal readonly record struct DatedLine(string Deal, string When)
{
    private static readonly string[] Openings = ["of ", "in ", "for ", "on ", "的"];

    /// <param name="isWhen">Whether a text says when; asked with the day of who typed it.</param>
    public static async Task<DatedLine> ReadAsync(
        Turn turn, string rest, DealPicker picker, DealFinder finder, Func<string, LocalDate, bool> isWhen, CancellationToken cancellationToken)
    {
        rest = rest.Trim();
        rest = Array.Find(Openings, o => rest.StartsWith(o, StringComparison.OrdinalIgnoreCase)) is { } opening && !await finder.HasAsync(turn, rest, cancellationToken)
            ? rest[opening.Length..].TrimStart() : rest;
        if (rest.Length > 0 && isWhen(rest, turn.Today) && !await picker.NamesAsync(turn, rest, cancellationToken))
        {
            return new("", rest);
        }

        List<Tail<int>> splits = [.. PastPeriod.Beginnings(rest).Where(i => isWhen(rest[i..], turn.Today)).Select(i => new Tail<int>(Name(rest[..i]), i, rest[i..]))];
        if (splits.Count > 0)
        {
            var split = await picker.SplitAsync(turn, rest, splits, cancellationToken);
            return new(split.Deal, split.Word is null ? "" : split.After);
        }

        // What stands behind a deal's name and is no day is told as such.
        var (deal, after) = await picker.BeginningAsync(turn, rest, cancellationToken);
        return after.Length > 0 && await finder.NamesOneAsync(turn, deal, MatchKind.Within, cancellationToken) ? new(deal, after) : new(rest, "");
    }

    /// <summary>A day as buttons carry it, or as a form sends it.</summary>
    public static Parsed<LocalDate>? Day(string? carried, string? typed, Func<string, LocalDate, Parsed<LocalDate>> read, LocalDate today) =>
        !string.IsNullOrWhiteSpace(typed) ? read(typed, today)
        : LocalDatePattern.Iso.Parse(carried ?? "").TryGetValue(default, out var day) && day <= today ? day : null;

    /// <summary>The days that were typed, for a list of deals to choose from.</summary>
    public static IReadOnlyList<(string Key, object Value)> Carried(Parsed<LocalDate>? since, Parsed<LocalDate>? until) =>
    [
        .. since is { IsValid: true } ? new (string, object)[] { (Payload.Since, LocalDatePattern.Iso.Format(since.Value)) } : [],
        .. until is { IsValid: true } ? new (string, object)[] { (Payload.Until, LocalDatePattern.Iso.Format(until.Value)) } : [],
    ];

    private static string Name(string typed) => typed.TrimEnd(' ', ',', '，', '、', ':', '：');
}
