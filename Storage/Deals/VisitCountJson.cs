using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The meetings that a visit added to the map. Visits of earlier versions have no such list.</summary>
internal static class VisitCountJson
{
    public static void Write(Utf8JsonWriter json, ImmutableList<VisitCount> counted)
    {
        json.WriteStartArray();
        foreach (var count in counted)
        {
            json.WriteStartObject();
            json.WriteString("person", count.Person);
            JsonText.WriteOptional(json, "last", count.LastMet is { } last ? JsonText.Of(last) : null);
            if (count.NeverMet)
            {
                json.WriteBoolean("never", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static ImmutableList<VisitCount> Read(JsonElement json) =>
    [
        .. json.EnumerateArray().Select(count => new VisitCount(
            JsonText.Text(count, "person"),
            JsonText.Optional(count, "last") is { } last ? JsonText.Day(last) : null,
            JsonText.Flag(count, "never"))),
    ];
}
