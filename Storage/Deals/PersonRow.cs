using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// One <c>person|p1</c> row. Name, title and other words are ids of text rows, so that a person can be erased and history stays. Of
/// somebody who was taken off, the id stays, so that nobody else gets it.
/// </summary>
internal static class PersonRow
{
    private const string RemovedMark = "removed";

    public static RowProperties Write(Person person, Func<string, string> idOf)
    {
        var row = new RowProperties
        {
            ["id"] = person.Id,
            ["name"] = person.Name.Length > 0 ? idOf(person.Name) : null,
            ["title"] = person.Title is null ? null : idOf(person.Title),
            ["coach"] = person.IsCandidate,
        };
        foreach (var (name, text) in SeatText.Write(person.Seat, idOf))
        {
            row[name] = text;
        }

        if (person.AttitudeSeen is { } seen)
        {
            row["seenBy"] = seen.By.Value;
            row["seenAt"] = JsonText.Of(seen.At);
        }

        return row;
    }

    public static RowProperties Removed(string id) => new() { ["id"] = id, [RemovedMark] = true };

    public static bool IsRemoved(Row row) => row.FindBoolean(RemovedMark) == true;

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static Person Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        row.FindString("name") is { } name ? wordsOf(name) ?? "" : "",
        row.FindString("title") is { } title ? wordsOf(title) : null)
    {
        IsCandidate = row.GetBoolean("coach"),
        Seat = JsonText.Checked(row, "seat", () => SeatText.Read(row.FindString, wordsOf)),
        AttitudeSeen = row.FindString("seenBy") is { } by ? new(new(by), JsonText.Time(row, "seenAt")) : null,
    };
}
