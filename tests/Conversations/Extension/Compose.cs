using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Extension;

/// <summary>The box in which a person writes a message, with the bot's extension.</summary>
internal static class Compose
{
    public static Task<JsonNode?> SearchesAsync(this Seat seat, string words, int skip = 0, int count = 25) => seat.InvokesAsync("composeExtension/query", new JsonObject
    {
        ["commandId"] = "deals",
        ["parameters"] = new JsonArray(words.Length == 0
            ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
            : new JsonObject { ["name"] = "deal", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        ["commandContext"] = "compose",
    });

    /// <param name="message">As HTML; null where it is not opened on a message.</param>
    public static Task<JsonNode?> OpensCheckAsync(this Seat seat, string? message) => seat.InvokesAsync("composeExtension/fetchTask", new JsonObject
    {
        ["commandId"] = "checkDeal",
        ["commandContext"] = message is null ? "compose" : "message",
        ["messagePayload"] = message is null ? null : new JsonObject
        {
            ["id"] = "1795329000000",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = message },
        },
    });

    public static Task<JsonNode?> SubmitsAsync(this Seat seat, JsonObject data) => seat.InvokesAsync("composeExtension/submitAction", new JsonObject
    {
        ["commandId"] = "checkDeal",
        ["commandContext"] = "message",
        ["data"] = data.DeepClone(),
    });

    public static Task<JsonNode?> InvokesAsync(this Seat seat, string name, JsonNode? value)
    {
        var invoke = seat.Activity("invoke");
        (invoke["name"], invoke["value"]) = (name, value);
        return seat.PostsAsync(invoke);
    }

    /// <summary>Titles of the results.</summary>
    public static IReadOnlyList<string> Titles(JsonNode? answer) =>
        [.. Results(answer).Select(a => (string)a["preview"]!["content"]!["title"]!)];

    public static IReadOnlyList<JsonObject> Results(JsonNode? answer) => [.. answer!["composeExtension"]!["attachments"]!.AsArray().Select(a => a!.AsObject())];

    public static string Words(JsonNode? answer) => (string)answer!["composeExtension"]!["text"]!;

    public static JsonObject Card(JsonNode? answer) => answer!["task"]!["value"]!["card"]!["content"]!.AsObject();

    /// <summary>What a button of the dialog sends.</summary>
    public static JsonObject Data(JsonObject card, string title) => Actions(card).Single(a => (string?)a["title"] == title)["data"]!.AsObject();

    /// <summary>Whatever of a card can be tapped, of any kind.</summary>
    public static IEnumerable<JsonObject> Actions(JsonNode? part) => part switch
    {
        JsonObject item => [
            .. ((string?)(item["type"] as JsonValue))?.StartsWith("Action.", StringComparison.Ordinal) == true ? [item] : Array.Empty<JsonObject>(),
            .. item.SelectMany(member => Actions(member.Value)),
        ],
        JsonArray items => items.SelectMany(Actions),
        _ => [],
    };
}
