using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema.Json;

/// <summary>The wire format: every type that crosses it, with generated code and no reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(CreatedConversation))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(MeetingInfo))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TeamChannels))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsPagedMembersResult))]
internal sealed partial class SchemaJson : JsonSerializerContext
{
    public static SchemaJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The receiver is a channel, not a web page: Chinese text stays three bytes a character instead of six.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>What an <c>object</c> slot holds, as a schema type. The value itself when it is one already.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    /// <exception cref="NotSupportedException">The type is none of the schema's.</exception>
    public static T? Convert<T>(object? value)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Null }:
                return default;
            case T already:
                return already;
        }

        var type = (JsonTypeInfo<T>)(Wire.GetTypeInfo(typeof(T)) ?? throw new NotSupportedException($"{typeof(T)} is no type of the schema."));
        return value is JsonElement element ? element.Deserialize(type) : JsonSerializer.Deserialize(Bytes(value).Span, type);
    }

    /// <summary>JSON text, in UTF-8, of a value that an <c>object</c> slot may hold.</summary>
    public static ReadOnlyMemory<byte> Bytes(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Wire.Options.Encoder, SkipValidation = true });
        ObjectSlotConverter.WriteValue(writer, value, Wire.Options);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
