using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>answer|method|question|subject</c> row: the current answer. Its note is a <c>text|id</c> row.</summary>
internal static class AnswerRow
{
    public static RowProperties Write(AnswerKey key, Answer answer, string? noteId) => new()
    {
        ["method"] = key.Method,
        ["question"] = key.Question,
        ["subject"] = key.Subject.Value,
        ["value"] = AnswerText.Write(answer.Value),
        ["note"] = noteId,
        ["by"] = answer.By.Value,
        ["at"] = DealRow.Text(answer.At),
        ["revision"] = answer.Revision,
        ["previous"] = answer.Previous is null ? null : AnswerText.Write(answer.Previous),
        ["previousAt"] = answer.PreviousAt is { } at ? DealRow.Text(at) : null,
        ["views"] = DealRow.Json(w => WriteViews(w, answer.Views)),
    };

    public static string? NoteId(Row row) => row.FindString("note");

    public static AnswerKey Key(Row row) => new(row.GetString("method"), row.GetString("question"), new(row.GetString("subject")));

    /// <param name="note">The words behind the note's id; null when there is none or it was erased.</param>
    public static Answer Read(Row row, string? note)
    {
        try
        {
            return new(
                AnswerText.Read(row.GetString("value")),
                note,
                new(row.GetString("by")),
                DealRow.Time(row, "at"),
                row.GetInt64("revision"),
                row.FindString("previous") is { } previous ? AnswerText.Read(previous) : null,
                row.FindString("previousAt") is null ? null : DealRow.Time(row, "previousAt"),
                ReadViews(row.GetString("views")));
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw row.Corrupt("value", "or another property cannot be read");
        }
    }

    private static void WriteViews(Utf8JsonWriter json, IReadOnlyDictionary<UserId, View> views)
    {
        json.WriteStartObject();
        foreach (var (user, view) in views.OrderBy(v => v.Key.Value, StringComparer.Ordinal))
        {
            json.WriteStartArray(user.Value);
            json.WriteStringValue(AnswerText.Write(view.Value));
            json.WriteStringValue(DealRow.Text(view.At));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static ImmutableDictionary<UserId, View> ReadViews(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(
            p => new UserId(p.Name),
            p => new View(AnswerText.Read(p.Value[0].GetString()!), InstantPattern.ExtendedIso.Parse(p.Value[1].GetString()!).Value));
    }
}
