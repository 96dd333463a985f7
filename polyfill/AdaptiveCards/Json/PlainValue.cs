using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>
/// Writes plain trees: dictionaries with text keys, lists, texts, numbers, booleans, null. Everything else is refused, because
/// the package writes it as something nobody meant: enums as numbers, a <see cref="JsonElement"/> as its kind.
/// </summary>
internal static class PlainValue
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case JsonText text: json.WriteRawValue(text.Text); break;
            case Dictionary<string, object?> map: WriteMap(json, map); break;
            case IDictionary map: WriteMap(json, map); break;
            case IEnumerable list and not JsonNode: WriteList(json, list); break;
            default:
                throw new NotSupportedException(
                    $"{value.GetType()} cannot be card data: use dictionaries, lists, string, int, long, double, decimal, bool and null.");
        }
    }

    private static void WriteMap(Utf8JsonWriter json, Dictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IDictionary map)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            json.WritePropertyName(entry.Key as string ?? throw new NotSupportedException("Keys of card data are texts."));
            Write(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }
}
