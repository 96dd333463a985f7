using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>route|r1</c> row. What is to be said, and the step of the process, are ids of text rows.</summary>
internal static class RouteRow
{
    public static RowProperties Write(RouteStep step, Func<string, string> idOf)
    {
        var row = new RowProperties
        {
            ["id"] = step.Id,
            ["state"] = step.State.ToString(),
            ["moves"] = step.Moves,
            ["by"] = step.By.Value,
            ["at"] = JsonText.Of(step.At),
            ["ended"] = step.Ended is { } ended ? JsonText.Of(ended) : null,
        };
        foreach (var (name, text) in PlanText.Write(step.Plan, idOf))
        {
            row[name] = text;
        }

        return row;
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static RouteStep Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        JsonText.Checked(row, "plan", () => PlanText.Read(row.FindString, wordsOf)),
        new(row.GetString("by")),
        JsonText.Time(row, "at"))
    {
        State = JsonText.Checked(row, "state", () => JsonText.Enum<RouteState>(row.GetString("state"))),
        Moves = row.GetInt32("moves"),
        Ended = row.FindString("ended") is null ? null : JsonText.Time(row, "ended"),
    };
}
