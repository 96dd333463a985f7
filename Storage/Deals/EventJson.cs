using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Deal events as the log keeps them. The shapes are for ever: a released one is only added to, and what a newer version wrote
/// and this one does not know is read as null. Notes, reasons and text answers are ids of text rows, so that words can be erased
/// without the history.
/// </summary>
internal static partial class EventJson
{
    /// <param name="idOf">The id of the text row that keeps the words.</param>
    public static void Write(Utf8JsonWriter json, DealEvent change, Func<string, string> idOf)
    {
        json.WriteStartObject();
        switch (change)
        {
            case DealEvent.Opened e:
                WriteOpened(json, e);
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
                WriteStageMoved(json, e, idOf);
                break;
            case DealEvent.Moved e:
                json.WriteString("t", "book");
                json.WriteString("from", e.From.Value);
                json.WriteString("to", e.To.Value);
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
                WriteAnswered(json, e, idOf);
                break;
            case DealEvent.FindingMuted e:
                json.WriteString("t", "mute+");
                json.WriteString("rule", e.RuleId);
                json.WriteString("until", JsonText.Of(e.Until));
                WriteWords(json, "reason", e.Reason, idOf);
                break;
            case DealEvent.FindingUnmuted e:
                json.WriteString("t", "mute-");
                json.WriteString("rule", e.RuleId);
                break;
            case DealEvent.ChainTypeSet e:
                json.WriteString("t", "chain");
                JsonText.WriteOptional(json, "before", e.Before?.ToString());
                JsonText.WriteOptional(json, "after", e.After?.ToString());
                break;
            case DealEvent.PersonAdded or DealEvent.PersonChanged or DealEvent.PersonSeated or DealEvent.PersonRemoved or DealEvent.CoachNamed or DealEvent.CoachDropped
                or DealEvent.EvidenceAdded or DealEvent.EvidenceResolved or DealEvent.EvidenceWithdrawn
                or DealEvent.EvidenceLinked or DealEvent.ColleagueAsked or DealEvent.ColleagueAnswered:
                PeopleJson.Write(json, change, idOf);
                break;
            case DealEvent.RouteStepAdded or DealEvent.RouteStepChanged or DealEvent.RouteStepSet:
                RouteJson.Write(json, change, idOf);
                break;
            case DealEvent.MeetingPlanned or DealEvent.MeetingChanged or DealEvent.MeetingSet:
                MeetingJson.Write(json, change, idOf);
                break;
            case DealEvent.Closed e:
                json.WriteString("t", "closed");
                json.WriteString("outcome", e.Outcome.ToString());
                json.WriteString("reason", idOf(e.Reason));
                break;
            case DealEvent.Reopened e:
                json.WriteString("t", "reopened");
                WriteWords(json, "reason", e.Reason, idOf);
                break;
            case var plan when PlanJson.TryWrite(json, plan, idOf):
                break;
            default:
                throw new InvalidOperationException($"The log has no shape for {change.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void WriteOpened(Utf8JsonWriter json, DealEvent.Opened e)
    {
        json.WriteString("t", "opened");
        json.WritePropertyName("header");
        DealJson.WriteHeader(json, e.Header);
        json.WriteString("book", e.Book.Value);
        json.WritePropertyName("owner");
        DealJson.WriteMember(json, e.Owner);
        json.WriteString("zone", e.TimeZone);
        json.WriteStartArray("rivals");
        foreach (var rival in e.Competitors)
        {
            DealJson.WriteRival(json, rival);
        }

        json.WriteEndArray();
    }

    private static void WriteStageMoved(Utf8JsonWriter json, DealEvent.StageMoved e, Func<string, string> idOf)
    {
        json.WriteString("t", "stage");
        json.WriteString("from", e.From.ToString());
        json.WriteString("to", e.To.ToString());
        WriteWords(json, "reason", e.Reason, idOf);
        json.WriteStartArray("missing");
        foreach (var condition in e.Missing)
        {
            json.WriteStringValue(condition);
        }

        json.WriteEndArray();
    }

    private static void WriteAnswered(Utf8JsonWriter json, DealEvent.Answered e, Func<string, string> idOf)
    {
        json.WriteString("t", "answered");
        json.WriteString("m", e.Key.Method);
        json.WriteString("q", e.Key.Question);
        json.WriteString("s", e.Key.Subject.Value);
        JsonText.WriteOptional(json, "before", e.Before is null ? null : AnswerText.Write(e.Before, idOf));
        json.WriteString("after", AnswerText.Write(e.After, idOf));
        WriteWords(json, "noteBefore", e.NoteBefore, idOf);
        WriteWords(json, "note", e.NoteAfter, idOf);
        JsonText.WriteOptional(json, "sourceBefore", e.SourceBefore?.Value);
        JsonText.WriteOptional(json, "source", e.SourceAfter?.Value);
    }

    private static void WriteWords(Utf8JsonWriter json, string name, string? words, Func<string, string> idOf) =>
        JsonText.WriteOptional(json, name, words is null ? null : idOf(words));
}
