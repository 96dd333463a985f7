using System.Globalization;
using System.Text.Json;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// What a card sent: its verb, the ids it describes itself with, and the inputs. Everything in it may have been tampered with,
/// be missing or of another type; a getter gives null then.
/// </summary>
internal sealed class Submission(string verb, JsonElement data)
{
    /// <summary>Longer than any input takes. What is cut to this is still refused as too long, and shown again without breaking the card.</summary>
    private const int LongestText = 2000;

    public string Verb { get; } = verb;

    public DealId? Deal => DealId.TryParse(this[Payload.Deal], out var id) ? id : null;

    public Language? Language => this[Payload.Language] switch
    {
        "zh" => Playbook.Text.Language.Chinese,
        "en" => Playbook.Text.Language.English,
        _ => null,
    };

    public string? this[string field] => data.Text(field) is { } text ? TextInput.Cut(text, LongestText) : null;

    /// <summary>The same of an input that takes a whole file's text.</summary>
    public string? Long(string field, int longest) => data.Text(field) is { } text ? TextInput.Cut(text, longest) : null;

    public long? Whole(string field) => data.Whole(field);

    /// <summary>Unix milliseconds.</summary>
    public Instant? Instant(string field) =>
        long.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= NodaTime.Instant.MaxValue.ToUnixTimeMilliseconds()
            ? NodaTime.Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Reads a tapped button; null when it names no verb.</summary>
    public static Submission? Read(string? verb, object? data)
    {
        var json = SlotJson.Read(data);
        verb = string.IsNullOrEmpty(verb) ? json.Text(Payload.Verb) : verb;
        return string.IsNullOrEmpty(verb) ? null : new(verb, json);
    }
}
