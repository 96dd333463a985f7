using System.Globalization;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Deal events as the log keeps them. The shapes are for ever: a released one is only added to, and what a newer version wrote
/// and this one does not know is read as null. Notes are references to text rows, so that words can be erased without the history.
/// </summary>
internal static class EventJson
{
    /// <param name="textOf">The id of the text row that keeps a note; called once for every note.</param>
    public static void Write(Utf8JsonWriter json, DealEvent change, Func<AnswerKey, string, string> textOf)
    {
        json.WriteStartObject();
        switch (change)
        {
            case DealEvent.Opened e:
                json.WriteString("t", "opened");
                json.WritePropertyName("header");
                DealJson.WriteHeader(json, e.Header);
                json.WriteString("book", e.Book.Value);
                json.WritePropertyName("owner");
                DealJson.WriteMember(json, e.Owner);
                json.WriteString("zone", e.TimeZone);
                json.WritePropertyName("rivals");
                DealJson.WriteRivals(json, e.Competitors);
                break;
            case DealEvent.HeaderChanged e:
                json.WriteString("t", "header");
                json.WritePropertyName("before");
                DealJson.WriteHeader(json, e.Before);
                json.WritePropertyName("after");
                DealJson.WriteHeader(json, e.After);
                break;
            case DealEvent.CompetitorAdded e:
                json.WriteString("t", "rival+");
                json.WriteString("id", e.Competitor.Id);
                json.WriteString("name", e.Competitor.Name);
                break;
            case DealEvent.CompetitorRemoved e:
                json.WriteString("t", "rival-");
                json.WriteString("id", e.Id);
                break;
            case DealEvent.CompetitorReturned e:
                json.WriteString("t", "rival=");
                json.WriteString("id", e.Id);
                break;
            case DealEvent.StageMoved e:
                json.WriteString("t", "stage");
                json.WriteString("from", e.From.ToString());
                json.WriteString("to", e.To.ToString());
                WriteOptional(json, "reason", e.Reason);
                json.WriteStartArray("missing");
                foreach (var condition in e.Missing)
                {
                    json.WriteStringValue(condition);
                }

                json.WriteEndArray();
                break;
            case DealEvent.MemberAdded e:
                json.WriteString("t", "member+");
                json.WritePropertyName("member");
                DealJson.WriteMember(json, e.Member);
                break;
            case DealEvent.MemberRemoved e:
                json.WriteString("t", "member-");
                json.WritePropertyName("member");
                DealJson.WriteMember(json, e.Member);
                break;
            case DealEvent.Answered e:
                WriteAnswered(json, e, textOf);
                break;
            case DealEvent.Closed e:
                json.WriteString("t", "closed");
                json.WriteString("outcome", e.Outcome.ToString());
                json.WriteString("reason", e.Reason);
                break;
            case DealEvent.Reopened e:
                json.WriteString("t", "reopened");
                WriteOptional(json, "reason", e.Reason);
                break;
            default:
                throw new InvalidOperationException($"The log has no shape for {change.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    /// <param name="textOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> textOf) => json.GetProperty("t").GetString() switch
    {
        "opened" => new DealEvent.Opened(
            DealJson.ReadHeader(json.GetProperty("header")),
            new(json.GetProperty("book").GetString()!),
            DealJson.ReadMember(json.GetProperty("owner")),
            json.GetProperty("zone").GetString()!,
            [.. DealJson.ReadRivals(json.GetProperty("rivals"))]),
        "header" => new DealEvent.HeaderChanged(
            DealJson.ReadHeader(json.GetProperty("before")), DealJson.ReadHeader(json.GetProperty("after"))),
        "rival+" => new DealEvent.CompetitorAdded(new(json.GetProperty("id").GetString()!, json.GetProperty("name").GetString()!)),
        "rival-" => new DealEvent.CompetitorRemoved(json.GetProperty("id").GetString()!),
        "rival=" => new DealEvent.CompetitorReturned(json.GetProperty("id").GetString()!),
        "stage" => new DealEvent.StageMoved(
            Enum.Parse<Stage>(json.GetProperty("from").GetString()!),
            Enum.Parse<Stage>(json.GetProperty("to").GetString()!),
            Optional(json, "reason"),
            [.. json.GetProperty("missing").EnumerateArray().Select(m => m.GetString()!)]),
        "member+" => new DealEvent.MemberAdded(DealJson.ReadMember(json.GetProperty("member"))),
        "member-" => new DealEvent.MemberRemoved(DealJson.ReadMember(json.GetProperty("member"))),
        "answered" => ReadAnswered(json, textOf),
        "closed" => new DealEvent.Closed(Enum.Parse<Outcome>(json.GetProperty("outcome").GetString()!), json.GetProperty("reason").GetString()!),
        "reopened" => new DealEvent.Reopened(Optional(json, "reason")),
        _ => null,
    };

    private static void WriteAnswered(Utf8JsonWriter json, DealEvent.Answered e, Func<AnswerKey, string, string> textOf)
    {
        json.WriteString("t", "answered");
        json.WriteString("m", e.Key.Method);
        json.WriteString("q", e.Key.Question);
        json.WriteString("s", e.Key.Subject.Value);
        if (e.Before is not null)
        {
            json.WriteString("before", AnswerText.Write(e.Before));
        }

        json.WriteString("after", AnswerText.Write(e.After));
        WriteOptional(json, "noteBefore", e.NoteBefore is null ? null : textOf(e.Key, e.NoteBefore));
        WriteOptional(json, "note", e.NoteAfter is null ? null : textOf(e.Key, e.NoteAfter));
    }

    private static DealEvent.Answered ReadAnswered(JsonElement json, Func<string, string?> textOf) => new(
        new(json.GetProperty("m").GetString()!, json.GetProperty("q").GetString()!, new(json.GetProperty("s").GetString()!)),
        Optional(json, "before") is { } before ? AnswerText.Read(before) : null,
        AnswerText.Read(json.GetProperty("after").GetString()!),
        Optional(json, "noteBefore") is { } noteBefore ? textOf(noteBefore) : null,
        Optional(json, "note") is { } note ? textOf(note) : null);

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>An answer's value with its kind in one string (<c>r:+</c>, <c>d:2027-03-31</c>): rows must be readable without the method.</summary>
internal static class AnswerText
{
    public static string Write(AnswerValue value) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(value)}:{value.ToText()}");

    public static AnswerValue Read(string text)
    {
        if (text.Length > 1 && text[1] == ':' && KindOf(text[0]) is { } kind && AnswerValue.TryParse(kind, text[2..], out var value))
        {
            return value;
        }

        throw new FormatException("An answer row holds no readable value.");
    }

    private static char Prefix(AnswerValue value) => value switch
    {
        AnswerValue.Rated => 'r',
        AnswerValue.Chosen => 'c',
        AnswerValue.Persons => 'p',
        AnswerValue.Words => 't',
        AnswerValue.Number => 'n',
        AnswerValue.Sum => 'm',
        AnswerValue.Day => 'd',
        AnswerValue.Evidence => 'e',
        _ => 'r',
    };

    private static Playbook.Methods.AnswerKind? KindOf(char prefix) => prefix switch
    {
        'r' => Playbook.Methods.AnswerKind.Rating,
        'c' => Playbook.Methods.AnswerKind.MultiChoice,
        'p' => Playbook.Methods.AnswerKind.Persons,
        't' => Playbook.Methods.AnswerKind.Text,
        'n' => Playbook.Methods.AnswerKind.Number,
        'm' => Playbook.Methods.AnswerKind.Money,
        'd' => Playbook.Methods.AnswerKind.Date,
        'e' => Playbook.Methods.AnswerKind.Evidence,
        _ => null,
    };
}
