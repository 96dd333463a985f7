using System.Net.Http.Headers;
using System.Text.Json;
using KeyAccountBot.Bot.Sdk;

namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Why Teams refused a call, in either of its shapes: <c>{"error":{"code":…,"message":…}}</c>, which the SDK reads, and
/// <c>{"errorCode":209,"message":"{\"subCode\":…,\"details\":…}"}</c>, which it does not.
/// </summary>
/// <param name="Code">Null when the answer is no JSON or says nothing.</param>
internal sealed record RefusalText(string? Code, string? Message, bool IsForeign)
{
    /// <summary>Codes are words; what is longer is none, and must not fill the log.</summary>
    private const int LongestCode = 100;

    public static RefusalText Read(byte[] body)
    {
        var root = Parse(body);
        if (root.Child("error") is { ValueKind: JsonValueKind.Object } error)
        {
            return new(Word(error.Text("code")), error.Text("message"), false);
        }

        if (root.Text("errorCode") is not { } number)
        {
            return new(null, null, false);
        }

        var message = root.Text("message");
        var inner = root.Child("message") is { ValueKind: JsonValueKind.Object } tree ? tree : Parse(System.Text.Encoding.UTF8.GetBytes(message ?? ""));
        return new(Word(inner.Text("subCode")) ?? Word(number), inner.Text("details") ?? message, true);
    }

    /// <summary>In the shape that the SDK reads; null when it is in that shape, or says nothing.</summary>
    public ByteArrayContent? Rewritten()
    {
        if (!IsForeign)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", Code);
            writer.WriteString("message", Message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new ByteArrayContent(stream.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
    }

    private static string? Word(string? code) =>
        string.IsNullOrWhiteSpace(code) || code.Length > LongestCode || code.Any(char.IsControl) ? null : code;

    private static JsonElement Parse(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
