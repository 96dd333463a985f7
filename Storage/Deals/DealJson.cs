using System.Text.Json;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The parts of a deal that rows and the log keep as JSON.</summary>
internal static class DealJson
{
    public static void WriteHeader(Utf8JsonWriter json, DealHeader header)
    {
        json.WriteStartObject();
        json.WriteString("name", header.Name);
        JsonText.WriteOptional(json, "account", header.Account);
        if (header.Amount is { } amount)
        {
            json.WriteString("amount", JsonText.Of(amount.Amount));
            json.WriteString("currency", amount.Currency);
        }

        if (header.CloseDate is { } close)
        {
            json.WriteString("close", JsonText.Of(close));
        }

        JsonText.WriteOptional(json, "company", header.CompanyType?.ToString());
        WriteFlag(json, "tender", header.Tender);
        WriteFlag(json, "noRival", header.NoCompetitor);
        json.WriteEndObject();
    }

    public static DealHeader ReadHeader(JsonElement json) => new(
        JsonText.Text(json, "name"),
        JsonText.Optional(json, "account"),
        JsonText.Optional(json, "amount") is { } amount ? new Money(JsonText.Amount(amount), JsonText.Text(json, "currency")) : null,
        JsonText.Optional(json, "close") is { } close ? JsonText.Day(close) : null,
        JsonText.Optional(json, "company") is { } type ? JsonText.Enum<CompanyType>(type) : null,
        JsonText.Flag(json, "tender"),
        JsonText.Flag(json, "noRival"));

    public static void WriteMember(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteString("id", member.Id.Value);
        json.WriteString("name", member.Name);
        json.WriteEndObject();
    }

    public static Member ReadMember(JsonElement json) => new(new(JsonText.Text(json, "id")), JsonText.Text(json, "name"));

    public static void WriteRival(Utf8JsonWriter json, Competitor rival)
    {
        json.WriteStartObject();
        json.WriteString("id", rival.Id);
        json.WriteString("name", rival.Name);
        WriteFlag(json, "removed", rival.Removed);
        json.WriteEndObject();
    }

    public static Competitor ReadRival(JsonElement json) =>
        new(JsonText.Text(json, "id"), JsonText.Text(json, "name"), JsonText.Flag(json, "removed"));

    public static void WriteMove(Utf8JsonWriter json, CloseDateMove move)
    {
        json.WriteStartObject();
        json.WriteString("at", JsonText.Of(move.At));
        JsonText.WriteOptional(json, "from", move.From is { } from ? JsonText.Of(from) : null);
        JsonText.WriteOptional(json, "to", move.To is { } to ? JsonText.Of(to) : null);
        json.WriteEndObject();
    }

    public static CloseDateMove ReadMove(JsonElement json) => new(
        JsonText.Time(JsonText.Text(json, "at")),
        JsonText.Optional(json, "from") is { } from ? JsonText.Day(from) : null,
        JsonText.Optional(json, "to") is { } to ? JsonText.Day(to) : null);

    /// <param name="idOf">The id of the text row that keeps the reason.</param>
    public static void WriteMute(Utf8JsonWriter json, MutedFinding mute, Func<string, string> idOf)
    {
        json.WriteStartObject();
        json.WriteString("rule", mute.RuleId);
        json.WriteString("until", JsonText.Of(mute.Until));
        json.WriteString("reason", idOf(mute.Reason));
        json.WriteString("by", mute.By.Value);
        json.WriteString("at", JsonText.Of(mute.At));
        json.WriteEndObject();
    }

    public static MutedFinding ReadMute(JsonElement json, Func<string, string?> wordsOf) => new(
        JsonText.Text(json, "rule"),
        JsonText.Day(JsonText.Text(json, "until")),
        wordsOf(JsonText.Text(json, "reason")) ?? "",
        new(JsonText.Text(json, "by")),
        JsonText.Time(JsonText.Text(json, "at")));

    private static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
