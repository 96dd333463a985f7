using System.Text.Json;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

internal static partial class EventJson
{
    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static DealEvent? Read(JsonElement json, Func<string, string?> wordsOf) => JsonText.Text(json, "t") switch
    {
        "opened" => new DealEvent.Opened(
            DealJson.ReadHeader(json.GetProperty("header")),
            new(JsonText.Text(json, "book")),
            DealJson.ReadMember(json.GetProperty("owner")),
            JsonText.Text(json, "zone"),
            [.. json.GetProperty("rivals").EnumerateArray().Select(DealJson.ReadRival)]),
        "header" => new DealEvent.HeaderChanged(
            DealJson.ReadHeader(json.GetProperty("before")), DealJson.ReadHeader(json.GetProperty("after"))),
        "rival+" => new DealEvent.CompetitorAdded(new(JsonText.Text(json, "id"), JsonText.Text(json, "name"))),
        "rival-" => new DealEvent.CompetitorRemoved(JsonText.Text(json, "id")),
        "rival=" => new DealEvent.CompetitorReturned(JsonText.Text(json, "id")),
        "stage" => new DealEvent.StageMoved(
            JsonText.Enum<Stage>(JsonText.Text(json, "from")),
            JsonText.Enum<Stage>(JsonText.Text(json, "to")),
            Words(json, "reason", wordsOf),
            [.. json.GetProperty("missing").EnumerateArray().Select(JsonText.Text)]),
        "book" => new DealEvent.Moved(new(JsonText.Text(json, "from")), new(JsonText.Text(json, "to"))),
        "member+" => new DealEvent.MemberAdded(DealJson.ReadMember(json.GetProperty("member"))),
        "member-" => new DealEvent.MemberRemoved(DealJson.ReadMember(json.GetProperty("member"))),
        "answered" => new DealEvent.Answered(
            new(JsonText.Text(json, "m"), JsonText.Text(json, "q"), new(JsonText.Text(json, "s"))),
            JsonText.Optional(json, "before") is { } before ? AnswerText.Read(before, wordsOf) : null,
            AnswerText.Read(JsonText.Text(json, "after"), wordsOf),
            Words(json, "noteBefore", wordsOf),
            Words(json, "note", wordsOf))
        {
            SourceBefore = AnswerSource.Read(JsonText.Optional(json, "sourceBefore")),
            SourceAfter = AnswerSource.Read(JsonText.Optional(json, "source")),
        },
        "mute+" => new DealEvent.FindingMuted(
            JsonText.Text(json, "rule"), JsonText.Day(JsonText.Text(json, "until")), Words(json, "reason", wordsOf) ?? ""),
        "mute-" => new DealEvent.FindingUnmuted(JsonText.Text(json, "rule")),
        "chain" => new DealEvent.ChainTypeSet(Chain(json, "before"), Chain(json, "after")),
        "closed" => new DealEvent.Closed(JsonText.Enum<Outcome>(JsonText.Text(json, "outcome")), Words(json, "reason", wordsOf) ?? ""),
        "reopened" => new DealEvent.Reopened(Words(json, "reason", wordsOf)),
        _ => PeopleJson.Read(json, wordsOf) ?? PlanJson.Read(json, wordsOf) ?? RouteJson.Read(json, wordsOf) ?? MeetingJson.Read(json, wordsOf),
    };

    private static ChainType? Chain(JsonElement json, string name) =>
        JsonText.Optional(json, name) is { } type ? JsonText.Enum<ChainType>(type) : null;

    private static string? Words(JsonElement json, string name, Func<string, string?> wordsOf) =>
        JsonText.Optional(json, name) is { } id ? wordsOf(id) : null;
}
