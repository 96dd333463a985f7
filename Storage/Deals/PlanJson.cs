using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The part of <see cref="EventJson"/> on actions and visits; the same promises hold.</summary>
internal static class PlanJson
{
    /// <returns>False for an event that is about neither.</returns>
    public static bool TryWrite(Utf8JsonWriter json, DealEvent change, Func<string, string> idOf)
    {
        switch (change)
        {
            case DealEvent.ActionPlanned e:
                Begin(json, "action+", e.Id);
                ActionRow.Write(json, e.What, idOf);
                return true;
            case DealEvent.ActionChanged e:
                Begin(json, "action", e.Id);
                WritePlan(json, "before", e.Before, idOf);
                WritePlan(json, "after", e.After, idOf);
                return true;
            case DealEvent.ActionSettled e:
                Begin(json, "action=", e.Id);
                json.WriteString("before", e.Before.ToString());
                json.WriteString("after", e.After.ToString());
                return true;
            case DealEvent.VisitMade e:
                Begin(json, "visit+", e.Id);
                json.WritePropertyName("what");
                VisitRow.Write(json, e.What, idOf);
                if (e.Counted is not null)
                {
                    json.WritePropertyName("counted");
                    VisitCountJson.Write(json, e.Counted);
                }

                return true;
            case DealEvent.VisitWithdrawn e:
                Begin(json, "visit-", e.Id);
                return true;
            case DealEvent.NextVisitSet e:
                json.WriteString("t", "next-visit");
                JsonText.WriteOptional(json, "before", e.Before is { } before ? JsonText.Of(before) : null);
                JsonText.WriteOptional(json, "after", e.After is { } after ? JsonText.Of(after) : null);
                return true;
            default:
                return false;
        }
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> wordsOf) => JsonText.Text(json, "t") switch
    {
        "action+" => new DealEvent.ActionPlanned(JsonText.Text(json, "id"), ActionRow.Plan(json, wordsOf)),
        "action" => new DealEvent.ActionChanged(
            JsonText.Text(json, "id"), ActionRow.Plan(json.GetProperty("before"), wordsOf), ActionRow.Plan(json.GetProperty("after"), wordsOf)),
        "action=" => new DealEvent.ActionSettled(
            JsonText.Text(json, "id"),
            JsonText.Enum<ActionState>(JsonText.Text(json, "before")),
            JsonText.Enum<ActionState>(JsonText.Text(json, "after"))),
        "visit+" => new DealEvent.VisitMade(JsonText.Text(json, "id"), VisitRow.Report(json.GetProperty("what"), wordsOf))
        {
            Counted = json.TryGetProperty("counted", out var counted) ? VisitCountJson.Read(counted) : null,
        },
        "visit-" => new DealEvent.VisitWithdrawn(JsonText.Text(json, "id")),
        "next-visit" => new DealEvent.NextVisitSet(
            JsonText.Optional(json, "before") is { } before ? JsonText.Day(before) : null,
            JsonText.Optional(json, "after") is { } after ? JsonText.Day(after) : null),
        _ => null,
    };

    private static void Begin(Utf8JsonWriter json, string type, string id)
    {
        json.WriteString("t", type);
        json.WriteString("id", id);
    }

    private static void WritePlan(Utf8JsonWriter json, string name, ActionPlan plan, Func<string, string> idOf)
    {
        json.WriteStartObject(name);
        ActionRow.Write(json, plan, idOf);
        json.WriteEndObject();
    }
}
