using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Checks.Tuning;

/// <summary>One threshold or rule that somebody set for a book.</summary>
/// <param name="Value">A threshold's number, written invariantly; of a rule <c>off</c>, or the severity it has at most: <c>note</c>, <c>warn</c>.</param>
/// <param name="ByName">As shown by Teams at that moment.</param>
public sealed record Tuned(string Value, UserId By, string ByName, Instant At);

/// <summary>What a book tuned, by the id of the rule or the threshold; everything else is as delivered.</summary>
public sealed record BookTuning(ImmutableSortedDictionary<string, Tuned> Changes)
{
    public const string Off = "off";
    public const string Note = "note";
    public const string Warn = "warn";

    public static readonly BookTuning None = new(ImmutableSortedDictionary.Create<string, Tuned>(StringComparer.Ordinal));

    /// <summary>
    /// What deals are judged by. A change that is not possible any more, as of a rule that went or a range that shrank, counts as none: it
    /// must not keep a book's deals from being judged.
    /// </summary>
    public BookRules Rules()
    {
        if (Changes.IsEmpty)
        {
            return BookRules.Default;
        }

        var thresholds = Thresholds.Default;
        foreach (var (id, change) in Changes)
        {
            thresholds = ThresholdRanges.Find(id) is { } range && NumberOf(change.Value) is { } number ? range.With(thresholds, number) : thresholds;
        }

        var rules = Changes.Where(c => RuleIds.RowOf(c.Key) >= 0 && !RuleSettings.Fixed.Contains(c.Key)).ToList();
        var settings = RuleSettings.Full with
        {
            Off = rules.Where(r => r.Value.Value == Off).Select(r => r.Key).ToFrozenSet(StringComparer.Ordinal),
            AtMost = rules.Where(r => r.Value.Value is Note or Warn)
                .ToFrozenDictionary(r => r.Key, r => r.Value.Value == Note ? Severity.Note : Severity.Warn, StringComparer.Ordinal),
        };
        return new(thresholds.OutOfRange().Any() ? Thresholds.Default : thresholds, settings) { Mark = MarkOf(Changes), Tuned = Changes.Count };
    }

    /// <summary>What of it was set by then; a value that was replaced or set back since is not on record.</summary>
    public BookTuning AsOf(Instant then) => new(Changes.RemoveRange(Changes.Where(c => c.Value.At >= then).Select(c => c.Key)));

    /// <summary>Of what is set, not of who set it: a value that is set back leads back to the same mark.</summary>
    private static string MarkOf(IEnumerable<KeyValuePair<string, Tuned>> changes) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changes.Select(c => $"{c.Key}={c.Value.Value}")))).AsSpan(0, 8));

    /// <summary>An object by id: <c>{"silentDays":{"value":"30","by":"…","name":"Lin","at":"2026-11-24T08:00:00Z"}}</c>.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (id, change) in Changes)
            {
                json.WriteStartObject(id);
                json.WriteString("value", change.Value);
                json.WriteString("by", change.By.Value);
                json.WriteString("name", change.ByName);
                json.WriteString("at", InstantPattern.ExtendedIso.Format(change.At));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <exception cref="FormatException">It is no such object.</exception>
    public static BookTuning Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new(json.RootElement.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException("The rules of a book cannot be read.", e);
        }
    }

    internal static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Tuned Read(JsonElement json) => new(
        json.GetProperty("value").GetString()!,
        new(json.GetProperty("by").GetString()!),
        json.GetProperty("name").GetString()!,
        InstantPattern.ExtendedIso.Parse(json.GetProperty("at").GetString()!).GetValueOrThrow());
}
