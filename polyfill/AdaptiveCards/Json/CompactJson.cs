using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AdaptiveCards;

internal static class CompactJson
{
    private const int UsualBytes = 24 * 1024;

    // Every object writes itself whole, so the writer need not check what follows what.
    private static readonly JsonWriterOptions Options = new() { Encoder = CardTextEncoder.Instance, SkipValidation = true };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
