using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>person|p1</c> row. Name and title are ids of text rows, so that a person can be erased and history stays.</summary>
internal static class PersonRow
{
    public static RowProperties Write(Person person, Func<string, string> idOf) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name.Length > 0 ? idOf(person.Name) : null,
        ["title"] = person.Title is null ? null : idOf(person.Title),
        ["coach"] = person.IsCandidate,
    };

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static Person Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        row.FindString("name") is { } name ? wordsOf(name) ?? "" : "",
        row.FindString("title") is { } title ? wordsOf(title) : null)
    {
        IsCandidate = row.GetBoolean("coach"),
    };
}
