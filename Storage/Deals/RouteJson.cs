using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The part of <see cref="EventJson"/> on the relationship route; the same promises hold.</summary>
internal static class RouteJson
{
    /// <summary>Id of the step whose row an event changes; null when it changes none.</summary>
    public static string? StepOf(DealEvent change) => change switch
    {
        DealEvent.RouteStepAdded e => e.Id,
        DealEvent.RouteStepChanged e => e.Id,
        DealEvent.RouteStepSet e => e.Id,
        _ => null,
    };

    public static void Write(Utf8JsonWriter json, DealEvent change, Func<string, string> idOf)
    {
        switch (change)
        {
            case DealEvent.RouteStepAdded e:
                json.WriteString("t", "route+");
                json.WriteString("id", e.Id);
                WritePlan(json, e.Plan, idOf);
                break;
            case DealEvent.RouteStepChanged e:
                json.WriteString("t", "route");
                json.WriteString("id", e.Id);
                json.WriteStartObject("before");
                WritePlan(json, e.Before, idOf);
                json.WriteEndObject();
                json.WriteStartObject("after");
                WritePlan(json, e.After, idOf);
                json.WriteEndObject();
                break;
            case DealEvent.RouteStepSet e:
                json.WriteString("t", "route=");
                json.WriteString("id", e.Id);
                json.WriteString("from", e.From.ToString());
                json.WriteString("to", e.To.ToString());
                break;
        }
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> wordsOf) => JsonText.Text(json, "t") switch
    {
        "route+" => new DealEvent.RouteStepAdded(JsonText.Text(json, "id"), ReadPlan(json, wordsOf)),
        "route" => new DealEvent.RouteStepChanged(
            JsonText.Text(json, "id"), ReadPlan(json.GetProperty("before"), wordsOf), ReadPlan(json.GetProperty("after"), wordsOf)),
        "route=" => new DealEvent.RouteStepSet(
            JsonText.Text(json, "id"), JsonText.Enum<RouteState>(JsonText.Text(json, "from")), JsonText.Enum<RouteState>(JsonText.Text(json, "to"))),
        _ => null,
    };

    private static void WritePlan(Utf8JsonWriter json, RoutePlan plan, Func<string, string> idOf)
    {
        foreach (var (name, text) in PlanText.Write(plan, idOf))
        {
            json.WriteString(name, text);
        }
    }

    private static RoutePlan ReadPlan(JsonElement json, Func<string, string?> wordsOf) => PlanText.Read(name => JsonText.Optional(json, name), wordsOf);
}
