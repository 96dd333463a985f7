using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>evidence|e1</c> row. What happened and the reason it was settled are ids of text rows.</summary>
internal static class EvidenceRow
{
    public static RowProperties Write(EvidenceItem item, Func<string, string> idOf) => new()
    {
        ["id"] = item.Id,
        ["person"] = item.Person,
        ["behaviour"] = item.What.Behaviour,
        ["kind"] = item.What.Kind.ToString(),
        ["happened"] = JsonText.Of(item.What.Happened),
        ["route"] = item.What.Route.ToString(),
        ["against"] = item.What.Against,
        ["prompted"] = item.What.Prompted,
        ["open"] = item.What.OpenToAll,
        ["through"] = item.What.Through,
        ["text"] = item.What.Text.Length > 0 ? idOf(item.What.Text) : null,
        ["by"] = item.By.Value,
        ["at"] = JsonText.Of(item.At),
        ["reason"] = item.Resolution is { Reason.Length: > 0 } settled ? idOf(settled.Reason) : null,
        ["settledBy"] = item.Resolution?.By.Value,
        ["settledAt"] = item.Resolution is { } resolution ? JsonText.Of(resolution.At) : null,
        ["withdrawn"] = item.Withdrawn,
        ["confirms"] = item.What.Confirms,
        ["link"] = item.Link == EvidenceLink.None ? null : JsonText.Write(json => EvidenceText.WriteLinkObject(json, item.Link)),
        ["asks"] = item.Asks.IsEmpty ? null : JsonText.WriteList(item.Asks, EvidenceText.WriteAsk),
    };

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static EvidenceItem Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        row.GetString("person"),
        new(
            row.GetInt32("behaviour"),
            ReadEnum<EvidenceKind>(row, "kind"),
            JsonText.Checked(row, "happened", () => JsonText.Day(row.GetString("happened"))),
            ReadEnum<Route>(row, "route"),
            row.GetBoolean("against"),
            Words(row, "text", wordsOf))
        {
            Prompted = row.GetBoolean("prompted"),
            OpenToAll = row.GetBoolean("open"),
            Through = row.FindString("through"),
            Confirms = row.FindString("confirms"),
        },
        new(row.GetString("by")),
        JsonText.Time(row, "at"))
    {
        Resolution = row.FindString("settledBy") is { } by ? new(Words(row, "reason", wordsOf), new(by), JsonText.Time(row, "settledAt")) : null,
        Withdrawn = row.GetBoolean("withdrawn"),
        Link = row.FindString("link") is null ? EvidenceLink.None : JsonText.Read(row, "link", EvidenceText.ReadLink),
        Asks = row.FindString("asks") is null ? [] : JsonText.Read(row, "asks", json => json.EnumerateArray().Select(EvidenceText.ReadAsk).ToImmutableList()),
    };

    private static string Words(Row row, string name, Func<string, string?> wordsOf) =>
        row.FindString(name) is { } id ? wordsOf(id) ?? "" : "";

    private static T ReadEnum<T>(Row row, string name)
        where T : struct, Enum =>
        JsonText.Checked(row, name, () => JsonText.Enum<T>(row.GetString(name)));
}
