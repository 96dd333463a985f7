using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>visit|v1</c> row. What came of it and names that are not on the map are ids of text rows.</summary>
internal static class VisitRow
{
    public static RowProperties Write(Visit visit, Func<string, string> idOf) => new()
    {
        ["id"] = visit.Id,
        ["what"] = JsonText.Write(json => Write(json, visit.What, idOf)),
        ["by"] = visit.By.Value,
        ["at"] = JsonText.Of(visit.At),
        ["withdrawn"] = visit.Withdrawn,
        ["counted"] = visit.Counted is null ? null : JsonText.Write(json => VisitCountJson.Write(json, visit.Counted)),
    };

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static Visit Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        JsonText.Read(row, "what", json => Report(json, wordsOf)),
        new(row.GetString("by")),
        JsonText.Time(row, "at"))
    {
        Withdrawn = row.GetBoolean("withdrawn"),
        Counted = row.FindString("counted") is null ? null : JsonText.Read(row, "counted", VisitCountJson.Read),
    };

    public static void Write(Utf8JsonWriter json, VisitReport report, Func<string, string> idOf)
    {
        json.WriteStartObject();
        json.WriteString("on", JsonText.Of(report.On));
        WriteList(json, "met", report.Met);
        WriteList(json, "others", report.Others.Select(idOf));
        WriteList(json, "went", report.Went.Select(u => u.Value));
        JsonText.WriteOptional(json, "outcome", report.Outcome is null ? null : idOf(report.Outcome));
        json.WriteEndObject();
    }

    /// <summary>Of names that were erased nothing is left; that somebody else was met, too.</summary>
    public static VisitReport Report(JsonElement json, Func<string, string?> wordsOf) => new(
        JsonText.Day(JsonText.Text(json, "on")),
        [.. List(json, "met")],
        [.. List(json, "others").Select(wordsOf).OfType<string>()],
        [.. List(json, "went").Select(u => new UserId(u))],
        JsonText.Optional(json, "outcome") is { } id ? wordsOf(id) : null);

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
