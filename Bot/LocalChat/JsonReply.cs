using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Bot.LocalChat;

internal static class JsonReply
{
    public static IResult Of(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);

    public static JsonArray ArrayOf(IEnumerable<JsonNode> items) => new([.. items]);

    /// <summary>The error shape of the Bot Connector.</summary>
    public static IResult Error(int status, string code, string message) =>
        Of(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    public static IResult BadSyntax(string message) => Error(StatusCodes.Status400BadRequest, "BadSyntax", message);

    /// <summary>The body as an object; null when it is anything else.</summary>
    public static async Task<JsonObject?> ReadObjectAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a property; null when it is missing or no text.</summary>
    public static string? Text(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
