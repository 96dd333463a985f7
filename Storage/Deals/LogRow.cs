using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>Log|revision</c> row: what one turn changed, by whom and how.</summary>
internal static class LogRow
{
    public static RowProperties Write(long revision, Stamp stamp, IReadOnlyList<DealEvent> events, Func<string, string> idOf) => new()
    {
        ["revision"] = revision,
        ["by"] = stamp.By.Value,
        ["byName"] = stamp.ByName,
        ["at"] = JsonText.Of(stamp.At),
        ["source"] = stamp.Source.ToString(),
        ["events"] = JsonText.WriteList(events, (json, change) => EventJson.Write(json, change, idOf)),
    };

    public static LogEntry Read(Row row, Func<string, string?> wordsOf)
    {
        var events = JsonText.Read(row, "events", json => json.EnumerateArray().Select(e => EventJson.Read(e, wordsOf)).ToList());
        List<DealEvent> known = [.. events.OfType<DealEvent>()];
        return new(
            row.GetInt64("revision"),
            new(
                new(row.GetString("by")),
                row.GetString("byName"),
                JsonText.Time(row, "at"),
                JsonText.Checked(row, "source", () => JsonText.Enum<ChangeSource>(row.GetString("source")))),
            known)
        {
            Unread = events.Count - known.Count,
        };
    }
}
