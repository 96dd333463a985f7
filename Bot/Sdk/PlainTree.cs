using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>
/// JSON text as dictionaries, lists, strings, numbers and booleans: what an <c>object</c> slot of the SDK is filled with. Built
/// while reading, without a document in between, for every card that is sent passes through here.
/// </summary>
internal static class PlainTree
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object? Of(string json)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var reader = new Utf8JsonReader(utf8.AsSpan(0, Encoding.UTF8.GetBytes(json, utf8)));
            reader.Read();
            return Value(ref reader);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Map(ref reader),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> Map(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            map.Add(name, Value(ref reader));
        }

        return map;
    }

    private static List<object?> List(ref Utf8JsonReader reader)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Value(ref reader));
        }

        return list;
    }
}
