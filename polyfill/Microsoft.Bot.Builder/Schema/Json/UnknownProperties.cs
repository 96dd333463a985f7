using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema.Json;

/// <summary>A JSON object that can only be read as text.</summary>
public sealed class UnknownProperties
{
    private readonly Dictionary<string, JsonElement>? _members;

    internal UnknownProperties(Dictionary<string, JsonElement>? members) => _members = members;

    /// <returns>JSON text of an object, <c>{}</c> when there is nothing unknown.</returns>
    public override string ToString()
    {
        if (_members is null)
        {
            return "{}";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _members)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
