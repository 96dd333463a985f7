using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KeyAccountBot.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Deals;

/// <summary>JSON inside a property, written small and read strictly: what is missing or of another form is a fault, never a null.</summary>
internal static class JsonText
{
    // A property has 32 K characters: escaping would make every Chinese one six. Nothing here reaches HTML.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string SecondsOrTicks = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static string WriteList<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    });

    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <exception cref="CorruptRowException">The property is missing or holds something else.</exception>
    public static T Read<T>(Row row, string name, Func<JsonElement, T> read) => Checked(row, name, () =>
    {
        using var document = JsonDocument.Parse(row.GetString(name));
        return read(document.RootElement);
    });

    /// <summary>Whatever fails in reading a stored value is the row's fault.</summary>
    /// <exception cref="CorruptRowException">The reading failed.</exception>
    public static T Checked<T>(Row row, string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (
            e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw row.Corrupt(name, "cannot be read");
        }
    }

    public static string Text(JsonElement json, string name) => Text(json.GetProperty(name));

    public static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("Null where text was expected.");

    public static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Text(value) : null;

    public static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();

    /// <summary>By name only: a number, or a name that a newer version added, is unreadable.</summary>
    public static T Enum<T>(string text)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(text, out var value) && value.ToString() == text ? value : throw new FormatException($"No {typeof(T).Name}.");

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    public static string Of(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static Instant Time(string text) => TryTime(text, out var at) ? at : throw new FormatException("No point in time.");

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static Instant Time(Row row, string name) =>
        TryTime(row.GetString(name), out var at) ? at : throw row.Corrupt(name, "is no point in time");

    /// <summary>Every answer has several, so the parser that allocates nothing comes first; the exact one reads what it cannot.</summary>
    private static bool TryTime(string text, out Instant at)
    {
        if (DateTime.TryParseExact(text, SecondsOrTicks, CultureInfo.InvariantCulture, Utc, out var plain))
        {
            at = Instant.FromDateTimeUtc(plain);
            return true;
        }

        return InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out at);
    }
}
