using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// The <c>object</c> slots of the schema. They are written by what they hold, without reflection, so that a value no
/// channel could read is refused here instead of travelling as an empty object.
/// </summary>
internal sealed class ObjectSlotConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value, options);

    public static void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool yes:
                writer.WriteBooleanValue(yes);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } element:
                // It was parsed once: its text is JSON and need not be looked at again.
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
                break;
            case IDictionary<string, object?> members:
                WriteObject(writer, members, options);
                break;
            case IList<object?> items:
                WriteArray(writer, items, options);
                break;
            default:
                WriteSchemaType(writer, value, options);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IDictionary<string, object?> members, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (members is Dictionary<string, object?> dictionary)
        {
            foreach (var (name, value) in dictionary)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value, options);
            }
        }
        else
        {
            foreach (var (name, value) in members)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value, options);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IList<object?> items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var i = 0; i < items.Count; i++)
        {
            WriteValue(writer, items[i], options);
        }

        writer.WriteEndArray();
    }

    private static void WriteSchemaType(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (!options.TryGetTypeInfo(value.GetType(), out var type) || value is JsonElement)
        {
            throw new NotSupportedException(
                $"A value of type {value.GetType()} cannot be sent: give a plain tree (dictionary, list, string, number, bool), a schema type or a value as received.");
        }

        JsonSerializer.Serialize(writer, value, type);
    }
}
