using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>Whom we asked about evidence and what was found out of it, as JSON of ids and days: no words. Names are for ever.</summary>
internal static class EvidenceText
{
    public static void WriteAsk(Utf8JsonWriter json, ColleagueAsk ask)
    {
        json.WriteStartObject();
        json.WriteString("who", ask.Colleague.Value);
        json.WriteString("by", ask.By.Value);
        json.WriteString("at", JsonText.Of(ask.At));
        JsonText.WriteOptional(json, "answer", ask.Answer?.ToString());
        JsonText.WriteOptional(json, "answered", ask.AnsweredAt is { } at ? JsonText.Of(at) : null);
        JsonText.WriteOptional(json, "became", ask.Became);
        json.WriteEndObject();
    }

    public static ColleagueAsk ReadAsk(JsonElement json) => new(
        new(JsonText.Text(json, "who")), new(JsonText.Text(json, "by")), JsonText.Time(JsonText.Text(json, "at")))
    {
        Answer = JsonText.Optional(json, "answer") is { } answer ? JsonText.Enum<ColleagueAnswer>(answer) : null,
        AnsweredAt = JsonText.Optional(json, "answered") is { } at ? JsonText.Time(at) : null,
        Became = JsonText.Optional(json, "became"),
    };

    public static void WriteLinkObject(Utf8JsonWriter json, EvidenceLink link)
    {
        json.WriteStartObject();
        WriteLink(json, link);
        json.WriteEndObject();
    }

    /// <summary>Into an object that is open.</summary>
    public static void WriteLink(Utf8JsonWriter json, EvidenceLink link)
    {
        JsonText.WriteOptional(json, "witness", link.Witness?.Value);
        JsonText.WriteOptional(json, "metOn", link.MetOn is { } day ? JsonText.Of(day) : null);
        JsonText.WriteOptional(json, "metWith", link.MetWith);
    }

    public static EvidenceLink ReadLink(JsonElement json) => new(
        JsonText.Optional(json, "witness") is { } witness ? new UserId(witness) : null,
        JsonText.Optional(json, "metOn") is { } day ? JsonText.Day(day) : null,
        JsonText.Optional(json, "metWith"));
}
