using System.Globalization;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The parts of a deal that rows and the log keep as JSON.</summary>
internal static class DealJson
{
    public static void WriteHeader(Utf8JsonWriter json, DealHeader header)
    {
        json.WriteStartObject();
        json.WriteString("name", header.Name);
        if (header.Account is not null)
        {
            json.WriteString("account", header.Account);
        }

        if (header.Amount is { } amount)
        {
            json.WriteString("amount", amount.Amount.ToString(CultureInfo.InvariantCulture));
            json.WriteString("currency", amount.Currency);
        }

        if (header.CloseDate is { } close)
        {
            json.WriteString("close", LocalDatePattern.Iso.Format(close));
        }

        if (header.CompanyType is { } type)
        {
            json.WriteString("company", type.ToString());
        }

        if (header.Tender)
        {
            json.WriteBoolean("tender", true);
        }

        if (header.NoCompetitor)
        {
            json.WriteBoolean("noRival", true);
        }

        json.WriteEndObject();
    }

    public static DealHeader ReadHeader(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        Optional(json, "account"),
        Optional(json, "amount") is { } amount
            ? new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), json.GetProperty("currency").GetString()!)
            : null,
        Optional(json, "close") is { } close ? LocalDatePattern.Iso.Parse(close).Value : null,
        Optional(json, "company") is { } type ? Enum.Parse<CompanyType>(type) : null,
        json.TryGetProperty("tender", out var tender) && tender.GetBoolean(),
        json.TryGetProperty("noRival", out var none) && none.GetBoolean());

    public static void WriteMember(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteString("id", member.Id.Value);
        json.WriteString("name", member.Name);
        json.WriteEndObject();
    }

    public static Member ReadMember(JsonElement json) =>
        new(new(json.GetProperty("id").GetString()!), json.GetProperty("name").GetString()!);

    public static void WriteRivals(Utf8JsonWriter json, IEnumerable<Competitor> rivals)
    {
        json.WriteStartArray();
        foreach (var rival in rivals)
        {
            json.WriteStartObject();
            json.WriteString("id", rival.Id);
            json.WriteString("name", rival.Name);
            if (rival.Removed)
            {
                json.WriteBoolean("removed", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IEnumerable<Competitor> ReadRivals(JsonElement json) => json.EnumerateArray().Select(r => new Competitor(
        r.GetProperty("id").GetString()!,
        r.GetProperty("name").GetString()!,
        r.TryGetProperty("removed", out var removed) && removed.GetBoolean()));

    public static void WriteMoves(Utf8JsonWriter json, IEnumerable<CloseDateMove> moves)
    {
        json.WriteStartArray();
        foreach (var move in moves)
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(move.At));
            WriteDay(json, "from", move.From);
            WriteDay(json, "to", move.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IEnumerable<CloseDateMove> ReadMoves(JsonElement json) => json.EnumerateArray().Select(m => new CloseDateMove(
        InstantPattern.ExtendedIso.Parse(m.GetProperty("at").GetString()!).Value, ReadDay(m, "from"), ReadDay(m, "to")));

    private static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } d)
        {
            json.WriteString(name, LocalDatePattern.Iso.Format(d));
        }
    }

    private static LocalDate? ReadDay(JsonElement json, string name) =>
        Optional(json, name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
