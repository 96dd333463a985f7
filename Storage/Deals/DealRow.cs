using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The <c>deal</c> row: everything of a deal but its answers. It alone decides who may see the deal.</summary>
internal static class DealRow
{
    /// <summary>Goes up when an old reader would misread what a new writer wrote.</summary>
    private const int Format = 1;

    public static RowProperties Write(Deal deal, string lights) => new()
    {
        ["format"] = Format,
        ["revision"] = deal.Revision,
        ["header"] = Json(w => DealJson.WriteHeader(w, deal.Header)),
        ["zone"] = deal.TimeZone,
        ["book"] = deal.Book.Value,
        ["owner"] = Json(w => DealJson.WriteMember(w, deal.Owner)),
        ["members"] = Json(w => WriteList(w, deal.Members, DealJson.WriteMember)),
        ["rivals"] = Json(w => DealJson.WriteRivals(w, deal.Competitors)),
        ["moves"] = Json(w => DealJson.WriteMoves(w, deal.CloseDateMoves)),
        ["stage"] = deal.Stage.ToString(),
        ["stageSince"] = Text(deal.StageSince),
        ["opened"] = Text(deal.Opened),
        ["changed"] = Text(deal.LastChange),
        ["answered"] = deal.LastAnswer is { } answered ? Text(answered) : null,
        ["outcome"] = deal.Closing?.Outcome.ToString(),
        ["reason"] = deal.Closing?.Reason,
        ["closedBy"] = deal.Closing?.By.Value,
        ["closedAt"] = deal.Closing is { } closing ? Text(closing.At) : null,
        ["lights"] = lights,
    };

    /// <summary>What stays of a deleted deal: enough to answer an old card, and nothing that anybody wrote.</summary>
    public static RowProperties Tombstone(Deal deal, Instant at) => new()
    {
        ["format"] = Format,
        ["revision"] = deal.Revision + 1,
        ["deleted"] = Text(at),
        ["book"] = deal.Book.Value,
        ["owner"] = Json(w => DealJson.WriteMember(w, deal.Owner with { Name = "" })),
        ["members"] = Json(w => WriteList(w, deal.Members.Select(m => m with { Name = "" }), DealJson.WriteMember)),
    };

    public static bool IsTombstone(Row row) => row.FindString("deleted") is not null;

    public static string Lights(Row row) => row.GetString("lights");

    /// <summary>The deal without its answers.</summary>
    /// <exception cref="CorruptRowException">A property is missing or unreadable, or a newer version wrote the row.</exception>
    public static Deal Read(Row row, TenantId tenant, DealId id)
    {
        if (row.GetInt32("format") > Format)
        {
            throw row.Corrupt("format", "was written by a newer version");
        }

        try
        {
            return new Deal
            {
                Tenant = tenant,
                Id = id,
                Revision = row.GetInt64("revision"),
                Header = Parsed(row, "header", DealJson.ReadHeader),
                TimeZone = row.GetString("zone"),
                Book = new(row.GetString("book")),
                Owner = Parsed(row, "owner", DealJson.ReadMember),
                Members = Parsed(row, "members", m => m.EnumerateArray().Select(DealJson.ReadMember).ToImmutableList()),
                Competitors = Parsed(row, "rivals", r => DealJson.ReadRivals(r).ToImmutableList()),
                CloseDateMoves = Parsed(row, "moves", m => DealJson.ReadMoves(m).ToImmutableList()),
                Stage = Enum.Parse<Stage>(row.GetString("stage")),
                StageSince = Time(row, "stageSince"),
                Opened = Time(row, "opened"),
                LastChange = Time(row, "changed"),
                LastAnswer = row.FindString("answered") is null ? null : Time(row, "answered"),
                Closing = row.FindString("outcome") is { } outcome
                    ? new(Enum.Parse<Outcome>(outcome), row.GetString("reason"), new(row.GetString("closedBy")), Time(row, "closedAt"))
                    : null,
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw row.Corrupt("stage", "or another property holds a value of another form");
        }
    }

    public static Member ReadOwner(Row row) => Parsed(row, "owner", DealJson.ReadMember);

    public static bool Knew(Row tombstone, UserId user) =>
        ReadOwner(tombstone).Id == user
        || Parsed(tombstone, "members", m => m.EnumerateArray().Select(DealJson.ReadMember).Any(x => x.Id == user));

    internal static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    internal static Instant Time(Row row, string name) =>
        InstantPattern.ExtendedIso.Parse(row.GetString(name)) is { Success: true } parsed
            ? parsed.Value
            : throw row.Corrupt(name, "is no point in time");

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteList<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static T Parsed<T>(Row row, string name, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(row.GetString(name));
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw row.Corrupt(name, "cannot be read");
        }
    }
}
