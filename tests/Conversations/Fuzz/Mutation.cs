using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Fuzz;

/// <summary>One change to an activity. Numbers only, so that a failing input can be shrunk and printed.</summary>
/// <param name="Where">Which of its values, in the order of the text.</param>
/// <param name="How">What is done to it.</param>
/// <param name="What">With which value.</param>
internal sealed record Mutation(int Where, int How, int What)
{
    /// <summary>In the JSON text, a name that stands here twice; half a surrogate pair. No tree of JSON values can hold either.</summary>
    public const string Twice = "@@twice@@";
    public const string HalfPair = "@@half@@";

    private static readonly Func<JsonNode?>[] Values =
    [
        () => null, () => true, () => 0, () => -1, () => 9e99, () => 12345678901234567890UL, () => "", () => " ",
        () => new JsonArray(), () => new JsonObject(), () => new JsonArray(null, 1, "x"), () => Nested(50), () => Nested(63), () => Nested(200),
        () => new string('名', 40_000), () => new string('x', 300_000), () => HalfPair, () => "a" + HalfPair + "b",
        () => "\u202Eevil\u202C", () => "\u200B\u200D\uFEFF", () => "\0\u0001\u001B[2J", () => "👩‍👩‍👧🏽", () => "e\u0301\u0327\u0489", () => "שלום",
        () => "<at>KeyAccountBot</at>", () => "</at><at>", () => "'; DROP TABLE Deals;--", () => "../../etc/passwd", () => "%2e%2e%2f", () => "{\"a\":1}",
        () => "http://127.0.0.1:1", () => "file:///etc/hosts", () => "https://smba.trafficmanager.net/teams/", () => "not a url",
        () => "message", () => "invoke", () => "conversationUpdate", () => "installationUpdate", () => "messageUpdate", () => "event",
        () => "personal", () => "channel", () => "groupChat", () => "19:meeting_abc@thread.v2", () => "28:3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d",
        () => "zh-CN", () => "tlh-KX", () => "9999-99-99T99:99:99Z", () => "0001-01-01", () => "expectReplies",
        () => "adaptiveCard/action", () => "task/fetch", () => "composeExtension/query", () => "fileConsent/invoke", () => "Action.Execute",
        () => "teamRenamed", () => "teamDeleted", () => "channelDeleted", () => "editMessage", () => "remove-upgrade",
        () => "019a5c1e-7d00-7000-8000-000000000001", () => long.MaxValue.ToString(null as IFormatProvider), () => "1e400",
        () => "delete acme", () => "评估 远山", () => "coach ACME + Rao, project head", () => "close ACME lost, price", () => "yes", () => "5 + CFO must decide by May",
        .. typeof(Verbs).GetFields().Select(f => (Func<JsonNode?>)(() => (string)f.GetRawConstantValue()!)),
    ];

    private static readonly string[] Fields =
    [
        "type", "id", "name", "value", "text", "from", "conversation", "channelData", "entities", "replyToId", "serviceUrl", "action", "verb", "data",
        .. typeof(Payload).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!),
    ];

    private const int Kinds = 6;

    public void Apply(JsonObject activity)
    {
        List<(JsonNode Parent, string? Name, int Index)> places = [];
        Collect(activity, places);
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name, index) = places[Where % places.Count];
        var value = Values[What % Values.Length]();
        switch (How % Kinds)
        {
            case 0 when parent is JsonObject o:
                o.Remove(name!);
                break;
            case 1 when parent is JsonObject o:
                o[Twice + name] = value;
                break;
            case 2 when parent is JsonObject o:
                o[Fields[What % Fields.Length]] = Values[Where % Values.Length]();
                break;
            case 3 when parent is JsonArray a:
                a.Add(value);
                break;
            default:
                Put(parent, name, index, value);
                break;
        }
    }

    private static void Put(JsonNode parent, string? name, int index, JsonNode? value)
    {
        if (parent is JsonArray array)
        {
            array[index] = value;
        }
        else
        {
            ((JsonObject)parent)[name!] = value;
        }
    }

    private static void Collect(JsonNode node, List<(JsonNode, string?, int)> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((node, name, 0));
                if (value is not null)
                {
                    Collect(value, places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                places.Add((node, null, i));
                if (items[i] is { } item)
                {
                    Collect(item, places);
                }
            }
        }
    }

    private static JsonNode Nested(int depth)
    {
        JsonNode node = "deep";
        for (var i = 0; i < depth; i++)
        {
            node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["in"] = node };
        }

        return node;
    }
}
