using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The part of <see cref="EventJson"/> on people and evidence; the same promises hold.</summary>
internal static class PeopleJson
{
    public static void Write(Utf8JsonWriter json, DealEvent change, Func<string, string> idOf)
    {
        json.WriteString("t", change switch
        {
            DealEvent.PersonAdded => "person+",
            DealEvent.PersonChanged => "person",
            DealEvent.PersonSeated => "seat",
            DealEvent.PersonRemoved => "person-",
            DealEvent.CoachNamed => "coach+",
            DealEvent.CoachDropped => "coach-",
            DealEvent.EvidenceAdded => "evidence+",
            DealEvent.EvidenceResolved => "evidence=",
            DealEvent.EvidenceLinked => "evidence@",
            DealEvent.ColleagueAsked => "ask+",
            DealEvent.ColleagueAnswered => "ask=",
            _ => "evidence-",
        });
        json.WriteString("id", PersonOf(change) ?? EvidenceOf(change));
        switch (change)
        {
            case DealEvent.PersonAdded e:
                WriteWords(json, "name", e.Person.Name, idOf);
                WriteWords(json, "title", e.Person.Title, idOf);
                WriteSeat(json, e.Person.Seat, idOf);
                break;
            case DealEvent.PersonSeated e:
                json.WriteStartObject("before");
                WriteSeat(json, e.Before, idOf);
                json.WriteEndObject();
                json.WriteStartObject("after");
                WriteSeat(json, e.After, idOf);
                json.WriteEndObject();
                break;
            case DealEvent.PersonChanged e:
                WriteWords(json, "nameBefore", e.Before.Name, idOf);
                WriteWords(json, "titleBefore", e.Before.Title, idOf);
                WriteWords(json, "name", e.After.Name, idOf);
                WriteWords(json, "title", e.After.Title, idOf);
                break;
            case DealEvent.EvidenceAdded e:
                json.WriteString("person", e.PersonId);
                WriteObservation(json, e.What, idOf);
                break;
            case DealEvent.EvidenceResolved e:
                WriteWords(json, "reason", e.Reason, idOf);
                break;
            case DealEvent.EvidenceLinked e:
                EvidenceText.WriteLink(json, e.Link);
                break;
            case DealEvent.ColleagueAsked e:
                json.WriteString("who", e.Colleague.Value);
                break;
            case DealEvent.ColleagueAnswered e:
                json.WriteString("answer", e.Answer.ToString());
                JsonText.WriteOptional(json, "became", e.Became);
                break;
        }
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> wordsOf) => JsonText.Text(json, "t") switch
    {
        "person+" => new DealEvent.PersonAdded(ReadPerson(json, "", wordsOf) with { Seat = ReadSeat(json, wordsOf) }),
        "person" => new DealEvent.PersonChanged(ReadPerson(json, "Before", wordsOf), ReadPerson(json, "", wordsOf)),
        "seat" => new DealEvent.PersonSeated(
            JsonText.Text(json, "id"), ReadSeat(json.GetProperty("before"), wordsOf), ReadSeat(json.GetProperty("after"), wordsOf)),
        "person-" => new DealEvent.PersonRemoved(JsonText.Text(json, "id")),
        "coach+" => new DealEvent.CoachNamed(JsonText.Text(json, "id")),
        "coach-" => new DealEvent.CoachDropped(JsonText.Text(json, "id")),
        "evidence+" => new DealEvent.EvidenceAdded(JsonText.Text(json, "id"), JsonText.Text(json, "person"), ReadObservation(json, wordsOf)),
        "evidence=" => new DealEvent.EvidenceResolved(JsonText.Text(json, "id"), Words(json, "reason", wordsOf) ?? ""),
        "evidence@" => new DealEvent.EvidenceLinked(JsonText.Text(json, "id"), EvidenceText.ReadLink(json)),
        "ask+" => new DealEvent.ColleagueAsked(JsonText.Text(json, "id"), new(JsonText.Text(json, "who"))),
        "ask=" => new DealEvent.ColleagueAnswered(
            JsonText.Text(json, "id"), JsonText.Enum<ColleagueAnswer>(JsonText.Text(json, "answer")), JsonText.Optional(json, "became")),
        "evidence-" => new DealEvent.EvidenceWithdrawn(JsonText.Text(json, "id")),
        _ => null,
    };

    /// <summary>Id of the person whose row an event changes; null when it changes none.</summary>
    public static string? PersonOf(DealEvent change) => change switch
    {
        DealEvent.PersonAdded e => e.Person.Id,
        DealEvent.PersonChanged e => e.After.Id,
        DealEvent.PersonSeated e => e.PersonId,
        DealEvent.PersonRemoved e => e.PersonId,
        DealEvent.CoachNamed e => e.PersonId,
        DealEvent.CoachDropped e => e.PersonId,
        _ => null,
    };

    /// <summary>Id of the evidence whose row an event changes; null when it changes none.</summary>
    public static string? EvidenceOf(DealEvent change) => change switch
    {
        DealEvent.EvidenceAdded e => e.Id,
        DealEvent.EvidenceResolved e => e.Id,
        DealEvent.EvidenceWithdrawn e => e.Id,
        DealEvent.EvidenceLinked e => e.Id,
        DealEvent.ColleagueAsked e => e.EvidenceId,
        DealEvent.ColleagueAnswered e => e.EvidenceId,
        _ => null,
    };

    private static void WriteObservation(Utf8JsonWriter json, Observation what, Func<string, string> idOf)
    {
        json.WriteNumber("b", what.Behaviour);
        json.WriteString("kind", what.Kind.ToString());
        json.WriteString("happened", JsonText.Of(what.Happened));
        json.WriteString("route", what.Route.ToString());
        json.WriteBoolean("against", what.Against);
        json.WriteBoolean("prompted", what.Prompted);
        json.WriteBoolean("open", what.OpenToAll);
        JsonText.WriteOptional(json, "through", what.Through);
        JsonText.WriteOptional(json, "confirms", what.Confirms);
        WriteWords(json, "text", what.Text, idOf);
    }

    private static Observation ReadObservation(JsonElement json, Func<string, string?> wordsOf) => new(
        json.GetProperty("b").GetInt32(),
        JsonText.Enum<EvidenceKind>(JsonText.Text(json, "kind")),
        JsonText.Day(JsonText.Text(json, "happened")),
        JsonText.Enum<Route>(JsonText.Text(json, "route")),
        JsonText.Flag(json, "against"),
        Words(json, "text", wordsOf) ?? "")
    {
        Prompted = JsonText.Flag(json, "prompted"),
        OpenToAll = JsonText.Flag(json, "open"),
        Through = JsonText.Optional(json, "through"),
        Confirms = JsonText.Optional(json, "confirms"),
    };

    private static void WriteSeat(Utf8JsonWriter json, PersonSeat seat, Func<string, string> idOf)
    {
        foreach (var (name, text) in SeatText.Write(seat, idOf))
        {
            json.WriteString(name, text);
        }
    }

    private static PersonSeat ReadSeat(JsonElement json, Func<string, string?> wordsOf) => SeatText.Read(name => JsonText.Optional(json, name), wordsOf);

    private static Person ReadPerson(JsonElement json, string which, Func<string, string?> wordsOf) =>
        new(JsonText.Text(json, "id"), Words(json, "name" + which, wordsOf) ?? "", Words(json, "title" + which, wordsOf));

    private static void WriteWords(Utf8JsonWriter json, string name, string? words, Func<string, string> idOf) =>
        JsonText.WriteOptional(json, name, string.IsNullOrEmpty(words) ? null : idOf(words));

    private static string? Words(JsonElement json, string name, Func<string, string?> wordsOf) =>
        JsonText.Optional(json, name) is { } id ? wordsOf(id) : null;
}
