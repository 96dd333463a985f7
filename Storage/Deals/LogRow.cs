using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>Log|revision</c> row: what one turn changed, by whom and how.</summary>
internal static class LogRow
{
    public static RowProperties Write(long revision, Stamp stamp, IReadOnlyList<DealEvent> events, Func<AnswerKey, string, string> textOf) => new()
    {
        ["revision"] = revision,
        ["by"] = stamp.By.Value,
        ["byName"] = stamp.ByName,
        ["at"] = DealRow.Text(stamp.At),
        ["source"] = stamp.Source.ToString(),
        ["events"] = DealRow.Json(json =>
        {
            json.WriteStartArray();
            foreach (var change in events)
            {
                EventJson.Write(json, change, textOf);
            }

            json.WriteEndArray();
        }),
    };

    public static LogEntry Read(Row row, IReadOnlyDictionary<string, string> texts)
    {
        try
        {
            using var document = JsonDocument.Parse(row.GetString("events"));
            return new(
                row.GetInt64("revision"),
                new(new(row.GetString("by")), row.GetString("byName"), DealRow.Time(row, "at"), Enum.Parse<ChangeSource>(row.GetString("source"))),
                [.. document.RootElement.EnumerateArray().Select(e => EventJson.Read(e, id => texts.GetValueOrDefault(id))).OfType<DealEvent>()]);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw row.Corrupt("events", "cannot be read");
        }
    }
}
