using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Support;

/// <summary>Finds on a card what a person would: words, buttons, inputs.</summary>
internal static class CardReading
{
    private static readonly string[] Words = ["text", "title", "label", "placeholder", "altText", "tooltip"];

    public static JsonSerializerOptions AsSent { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A block a line; the pieces of one line of text are joined.</summary>
    public static string Text(JsonObject card) => string.Join('\n', Lines(card)).Replace('\u00A0', ' ');

    public static JsonObject Action(JsonObject card, string title)
    {
        var all = Actions(card).ToList();
        return all.Find(a => Title(a) == title)
            ?? all.Find(a => Title(a).StartsWith(title, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No “{title}” among: {string.Join(" | ", all.Select(Title))}");
    }

    public static IEnumerable<JsonObject> Actions(JsonObject card) =>
        All(card).Where(o => (string?)o["type"] == "Action.Execute");

    public static IEnumerable<JsonObject> Inputs(JsonObject card) =>
        All(card).Where(o => ((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public static JsonObject Input(JsonObject card, string name) =>
        Inputs(card).FirstOrDefault(i => (string?)i["id"] == name || (string?)i["label"] == name)
            ?? throw new InvalidOperationException($"No input “{name}” among: {string.Join(", ", Inputs(card).Select(i => $"{i["id"]} ({i["label"]})"))}");

    /// <summary>What an untouched input sends; null for nothing.</summary>
    public static string? Initial(JsonObject input) => (string?)input["type"] switch
    {
        "Input.Toggle" => (string?)input["value"] ?? (string?)input["valueOff"] ?? "false",
        "Input.ChoiceSet" => (string?)input["value"],
        _ => (string?)input["value"] ?? "",
    };

    private static string Title(JsonObject action) => ((string?)action["title"] ?? "").Replace('\u00A0', ' ');

    private static IEnumerable<string> Lines(JsonObject node)
    {
        if (node["inlines"] is JsonArray inlines)
        {
            yield return string.Concat(inlines.Select(i => (string?)(i as JsonObject)?["text"] ?? (string?)i));
            yield break;
        }

        foreach (var (name, value) in node)
        {
            if (value is JsonValue text && Words.Contains(name))
            {
                yield return text.ToString();
            }
            else if (name == "value" && value is JsonValue typed && node.ContainsKey("id"))
            {
                yield return typed.ToString();
            }
        }

        // The fallback of an action says the same once more.
        foreach (var line in Children(node, except: "fallback").SelectMany(Lines))
        {
            yield return line;
        }
    }

    private static IEnumerable<JsonObject> All(JsonObject node) => Children(node, except: "fallback").SelectMany(All).Prepend(node);

    private static IEnumerable<JsonObject> Children(JsonObject node, string except) => node
        .Where(p => p.Key != except && p.Key != "data")
        .SelectMany(p => p.Value switch { JsonObject child => [child], JsonArray list => list.OfType<JsonObject>(), _ => [] });
}
