using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>answer|method|question|subject</c> row: the current answer. Its words are in text rows.</summary>
internal static class AnswerRow
{
    public static RowProperties Write(AnswerKey key, Answer answer, Func<string, string> idOf) => new()
    {
        ["method"] = key.Method,
        ["question"] = key.Question,
        ["subject"] = key.Subject.Value,
        ["value"] = AnswerText.Write(answer.Value, idOf),
        ["note"] = answer.Note is null ? null : idOf(answer.Note),
        ["by"] = answer.By.Value,
        ["at"] = JsonText.Of(answer.At),
        ["revision"] = answer.Revision,
        ["previous"] = answer.Previous is null ? null : AnswerText.Write(answer.Previous, idOf),
        ["previousAt"] = answer.PreviousAt is { } at ? JsonText.Of(at) : null,
        ["changedAt"] = answer.ChangedAt == answer.At ? null : JsonText.Of(answer.ChangedAt),
        ["source"] = answer.Source?.Value,
        ["views"] = JsonText.Write(json => WriteViews(json, answer.Views, idOf)),
    };

    public static AnswerKey Key(Row row) => new(row.GetString("method"), row.GetString("question"), new(row.GetString("subject")));

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static Answer Read(Row row, Func<string, string?> wordsOf) => new(
        AnswerText.Read(row, "value", wordsOf),
        row.FindString("note") is { } note ? wordsOf(note) : null,
        new(row.GetString("by")),
        JsonText.Time(row, "at"),
        row.GetInt64("revision"),
        row.FindString("previous") is null ? null : AnswerText.Read(row, "previous", wordsOf),
        row.FindString("previousAt") is null ? null : JsonText.Time(row, "previousAt"),
        JsonText.Read(row, "views", json => ReadViews(json, wordsOf)))
    {
        ChangedAt = JsonText.Time(row, row.FindString("changedAt") is null ? "at" : "changedAt"),
        Source = AnswerSource.Read(row.FindString("source")),
    };

    private static void WriteViews(Utf8JsonWriter json, IReadOnlyDictionary<UserId, View> views, Func<string, string> idOf)
    {
        json.WriteStartObject();
        foreach (var (user, view) in views.OrderBy(v => v.Key.Value, StringComparer.Ordinal))
        {
            json.WriteStartArray(user.Value);
            json.WriteStringValue(AnswerText.Write(view.Value, idOf));
            json.WriteStringValue(JsonText.Of(view.At));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static ImmutableDictionary<UserId, View> ReadViews(JsonElement json, Func<string, string?> wordsOf)
    {
        var views = ImmutableDictionary.CreateBuilder<UserId, View>();
        foreach (var view in json.EnumerateObject())
        {
            views[new(view.Name)] = view.Value.GetArrayLength() == 2
                ? new(AnswerText.Read(JsonText.Text(view.Value[0]), wordsOf), JsonText.Time(JsonText.Text(view.Value[1])))
                : throw new FormatException("A view is a value and a time.");
        }

        return views.ToImmutable();
    }
}
