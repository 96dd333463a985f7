using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>An entity as the service takes it. The writer's default encoder leaves ASCII alone: an emulator corrupts UTF-8 that arrives in pieces.</summary>
internal static class EntityWriter
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            foreach (var (name, value) in entity as IDictionary<string, object?> ?? EntityClass.Of(entity.GetType()).Values(entity))
            {
                if (value is not null && !Names.IsOfTheService(name))
                {
                    Write(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteType(json, name, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteText(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case Guid id:
                WriteText(json, name, "Edm.Guid", id.ToString());
                break;
            case DateTimeOffset time:
                WriteText(json, name, "Edm.DateTime", time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                WriteText(json, name, "Edm.DateTime", time.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                WriteText(json, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case BinaryData data:
                WriteText(json, name, "Edm.Binary", Convert.ToBase64String(data.ToMemory().Span));
                break;
            default:
                throw new NotSupportedException($"Property {name}: a {value.GetType().Name} cannot be stored.");
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string type, string text)
    {
        WriteType(json, name, type);
        json.WriteString(name, text);
    }

    private static void WriteType(Utf8JsonWriter json, string name, string type) => json.WriteString(name + Names.TypeSuffix, type);
}
