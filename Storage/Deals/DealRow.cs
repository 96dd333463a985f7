using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The <c>deal</c> row: everything of a deal but its answers. It alone decides who may see the deal.</summary>
internal static class DealRow
{
    /// <summary>Goes up when an old reader would misread what a new writer wrote, in any row of the deal.</summary>
    public const int Format = 5;

    /// <summary>
    /// Readers of the fourth format would drop who said so when they save an answer, and not take a removed person off it; they take the words of
    /// meetings to come for words that nothing needs any more.
    /// </summary>
    public const int FormatWithoutSources = 4;

    /// <summary>
    /// Readers of the third format take the words of actions, visits and the route for words that nothing needs any more, and would drop
    /// whom we asked about evidence.
    /// </summary>
    public const int FormatWithoutPlan = 3;

    /// <summary>Readers of the second format would drop what the map knows of a person, and bring back who was taken off.</summary>
    public const int FormatWithoutMap = 2;

    /// <summary>Readers of the first format take the words of people and evidence for words that nothing needs any more.</summary>
    public const int FormatWithoutPeople = 1;

    public static RowProperties Write(Deal deal, JudgedLights lights, Func<string, string> idOf) => new()
    {
        ["format"] = FormatOf(deal),
        ["revision"] = deal.Revision,
        ["header"] = JsonText.Write(json => DealJson.WriteHeader(json, deal.Header)),
        ["zone"] = deal.TimeZone,
        ["book"] = deal.Book.Value,
        ["owner"] = JsonText.Write(json => DealJson.WriteMember(json, deal.Owner)),
        ["members"] = JsonText.WriteList(deal.Members, DealJson.WriteMember),
        ["rivals"] = JsonText.WriteList(deal.Competitors, DealJson.WriteRival),
        ["moves"] = JsonText.WriteList(deal.CloseDateMoves, DealJson.WriteMove),
        ["mutes"] = deal.Mutes.IsEmpty ? null : JsonText.WriteList(deal.Mutes, (json, mute) => DealJson.WriteMute(json, mute, idOf)),
        ["chain"] = deal.ChainType?.ToString(),
        ["nextVisit"] = deal.NextVisit is { } next ? JsonText.Of(next) : null,
        ["stage"] = deal.Stage.ToString(),
        ["stageSince"] = JsonText.Of(deal.StageSince),
        ["opened"] = JsonText.Of(deal.Opened),
        ["changed"] = JsonText.Of(deal.LastChange),
        ["answered"] = deal.LastAnswer is { } answered ? JsonText.Of(answered) : null,
        ["outcome"] = deal.Closing?.Outcome.ToString(),
        ["reason"] = deal.Closing is { } ended ? idOf(ended.Reason) : null,
        ["closedBy"] = deal.Closing?.By.Value,
        ["closedAt"] = deal.Closing is { } closing ? JsonText.Of(closing.At) : null,
        ["lights"] = lights.Letters,
        ["lightsBy"] = lights.Rules.Length == 0 ? null : lights.Rules,
        ["verdict"] = lights.Verdict?.ToString(),
        ["lightsWere"] = lights.Before?.Letters,
        ["lightsUntil"] = lights.Before is { } was ? JsonText.Of(was.Until) : null,
    };

    public static JudgedLights Lights(Row row) => new(row.GetString("lights"), row.FindString("lightsBy") ?? "")
    {
        Verdict = row.FindString("verdict") is null ? null : ReadEnum<Verdict>(row, "verdict"),
        Before = row.FindString("lightsWere") is { } were ? new(were, JsonText.Time(row, "lightsUntil")) : null,
    };

    /// <summary>The deal without its answers.</summary>
    /// <param name="wordsOf">The words behind a text id, for reasons; null when they were erased or are not loaded.</param>
    /// <exception cref="CorruptRowException">A property is missing or unreadable, or a newer version wrote the row.</exception>
    public static Deal Read(Row row, TenantId tenant, DealId id, Func<string, string?> wordsOf)
    {
        if (row.GetInt32("format") > Format)
        {
            throw row.Newer("format");
        }

        return new()
        {
            Tenant = tenant,
            Id = id,
            Revision = row.GetInt64("revision"),
            Header = JsonText.Read(row, "header", DealJson.ReadHeader),
            TimeZone = row.GetString("zone"),
            Book = new(row.GetString("book")),
            Owner = JsonText.Read(row, "owner", DealJson.ReadMember),
            Members = ReadList(row, "members", DealJson.ReadMember),
            Competitors = ReadList(row, "rivals", DealJson.ReadRival),
            CloseDateMoves = ReadList(row, "moves", DealJson.ReadMove),
            Mutes = row.FindString("mutes") is null ? [] : ReadList(row, "mutes", json => DealJson.ReadMute(json, wordsOf)),
            ChainType = row.FindString("chain") is null ? null : ReadEnum<ChainType>(row, "chain"),
            NextVisit = row.FindString("nextVisit") is { } next ? JsonText.Checked(row, "nextVisit", () => JsonText.Day(next)) : null,
            Stage = ReadEnum<Stage>(row, "stage"),
            StageSince = JsonText.Time(row, "stageSince"),
            Opened = JsonText.Time(row, "opened"),
            LastChange = JsonText.Time(row, "changed"),
            LastAnswer = row.FindString("answered") is null ? null : JsonText.Time(row, "answered"),
            Closing = row.FindString("outcome") is null
                ? null
                : new(
                    ReadEnum<Outcome>(row, "outcome"),
                    wordsOf(row.GetString("reason")) ?? "",
                    new(row.GetString("closedBy")),
                    JsonText.Time(row, "closedAt")),
        };
    }

    private static int FormatOf(Deal deal) =>
        deal.Answers.Values.Any(a => a.Source is not null) || !deal.Meetings.IsEmpty ? Format
        : !deal.Actions.IsEmpty || !deal.Visits.IsEmpty || deal.NextVisit is not null || !deal.Route.IsEmpty
            || deal.Evidence.Exists(e => !e.Asks.IsEmpty || e.What.Confirms is not null || e.Link != EvidenceLink.None) ? FormatWithoutSources
        : deal.ChainType is not null || !deal.RemovedPeople.IsEmpty || deal.People.Exists(p => !p.Seat.IsEmpty) ? FormatWithoutPlan
        : deal.People.IsEmpty ? FormatWithoutPeople
        : FormatWithoutMap;

    private static ImmutableList<T> ReadList<T>(Row row, string name, Func<JsonElement, T> read) =>
        JsonText.Read(row, name, json => json.EnumerateArray().Select(read).ToImmutableList());

    private static T ReadEnum<T>(Row row, string name)
        where T : struct, Enum =>
        JsonText.Checked(row, name, () => JsonText.Enum<T>(row.GetString(name)));
}
