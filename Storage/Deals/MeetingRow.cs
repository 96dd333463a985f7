using System.Text.Json;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>meeting|m1</c> row. What is wanted of it, and names that are not on the map, are ids of text rows.</summary>
internal static class MeetingRow
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static RowProperties Write(PlannedMeeting meeting, Func<string, string> idOf) => new()
    {
        ["id"] = meeting.Id,
        ["what"] = JsonText.Write(json =>
        {
            json.WriteStartObject();
            Write(json, meeting.What, idOf);
            json.WriteEndObject();
        }),
        ["by"] = meeting.By.Value,
        ["at"] = JsonText.Of(meeting.At),
        ["state"] = meeting.State.ToString(),
    };

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static PlannedMeeting Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        JsonText.Read(row, "what", json => Plan(json, wordsOf)),
        new(row.GetString("by")),
        JsonText.Time(row, "at"))
    {
        State = JsonText.Checked(row, "state", () => JsonText.Enum<MeetingState>(row.GetString("state"))),
    };

    public static void Write(Utf8JsonWriter json, MeetingPlan plan, Func<string, string> idOf)
    {
        JsonText.WriteOptional(json, "wall", plan.Time is { } time ? Wall.Format(time.Wall) : null);
        JsonText.WriteOptional(json, "zone", plan.Time?.Zone);
        WriteList(json, "people", plan.People);
        WriteList(json, "others", plan.Others.Select(idOf));
        WriteList(json, "goes", plan.Goes.Select(u => u.Value));
        JsonText.WriteOptional(json, "goal", plan.Goal is null ? null : idOf(plan.Goal));
        JsonText.WriteOptional(json, "ask", plan.Ask is null ? null : idOf(plan.Ask));
    }

    public static MeetingPlan Plan(JsonElement json, Func<string, string?> wordsOf) => new(
        JsonText.Optional(json, "wall") is { } wall ? new(Wall.Parse(wall).GetValueOrThrow(), JsonText.Text(json, "zone")) : null,
        [.. List(json, "people")],
        [.. List(json, "others").Select(wordsOf).OfType<string>()],
        [.. List(json, "goes").Select(u => new UserId(u))],
        Words(json, "goal", wordsOf),
        Words(json, "ask", wordsOf));

    private static string? Words(JsonElement json, string name, Func<string, string?> wordsOf) =>
        JsonText.Optional(json, name) is { } id ? wordsOf(id) : null;

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> List(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(JsonText.Text);
}
