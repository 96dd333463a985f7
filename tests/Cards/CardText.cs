using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KeyAccountBot.Cards.Tests;

/// <summary>A card as text that is the same whichever object model wrote it: properties in one order, one per line.</summary>
internal static class CardText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static JsonNode Tree(this RenderedCard rendered) => JsonNode.Parse(rendered.Card.ToJson())!;

    public static string Of(RenderedCard rendered) => new JsonObject
    {
        ["summary"] = rendered.Summary,
        ["card"] = Ordered(rendered.Tree()),
    }.ToJsonString(Indented) + "\n";

    /// <summary>Every object of a card with its path; payloads and host properties are not elements.</summary>
    public static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode? node, string path = "card") => node switch
    {
        JsonObject o => o.Where(p => p.Key is not ("data" or "msteams"))
            .SelectMany(p => Objects(p.Value, $"{path}.{p.Key}"))
            .Prepend((path, o)),
        JsonArray a => a.SelectMany((item, i) => Objects(item, $"{path}[{i}]")),
        _ => [],
    };

    public static string Text(this JsonObject o, string property) => o[property]?.GetValue<string>() ?? "";

    public static string Type(this JsonObject o) => o["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : "";

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o
            .OrderBy(p => p.Key switch { "type" => 0, "id" => 1, _ => 2 })
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Ordered(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
