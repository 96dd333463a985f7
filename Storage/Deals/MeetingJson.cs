using System.Text.Json;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The part of <see cref="EventJson"/> on meetings to come; the same promises hold.</summary>
internal static class MeetingJson
{
    public static void Write(Utf8JsonWriter json, DealEvent change, Func<string, string> idOf)
    {
        switch (change)
        {
            case DealEvent.MeetingPlanned e:
                json.WriteString("t", "meeting+");
                json.WriteString("id", e.Id);
                MeetingRow.Write(json, e.What, idOf);
                break;
            case DealEvent.MeetingChanged e:
                json.WriteString("t", "meeting");
                json.WriteString("id", e.Id);
                WritePlan(json, "before", e.Before, idOf);
                WritePlan(json, "after", e.After, idOf);
                break;
            case DealEvent.MeetingSet e:
                json.WriteString("t", "meeting=");
                json.WriteString("id", e.Id);
                json.WriteString("from", e.From.ToString());
                json.WriteString("to", e.To.ToString());
                break;
        }
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> wordsOf) => JsonText.Text(json, "t") switch
    {
        "meeting+" => new DealEvent.MeetingPlanned(JsonText.Text(json, "id"), MeetingRow.Plan(json, wordsOf)),
        "meeting" => new DealEvent.MeetingChanged(
            JsonText.Text(json, "id"), MeetingRow.Plan(json.GetProperty("before"), wordsOf), MeetingRow.Plan(json.GetProperty("after"), wordsOf)),
        "meeting=" => new DealEvent.MeetingSet(
            JsonText.Text(json, "id"), JsonText.Enum<MeetingState>(JsonText.Text(json, "from")), JsonText.Enum<MeetingState>(JsonText.Text(json, "to"))),
        _ => null,
    };

    private static void WritePlan(Utf8JsonWriter json, string name, MeetingPlan plan, Func<string, string> idOf)
    {
        json.WriteStartObject(name);
        MeetingRow.Write(json, plan, idOf);
        json.WriteEndObject();
    }
}
