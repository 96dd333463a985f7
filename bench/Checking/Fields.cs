using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bench.Checking;

/// <summary>The fields of one object, read strictly: a field that nobody asked for is a mistake in the file, and is named.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);
    private readonly string _where;

    private Fields(JsonElement json, string where)
    {
        _where = where;
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(where, "needs an object");
        }

        foreach (var field in json.EnumerateObject())
        {
            if (!_left.TryAdd(field.Name, field.Value))
            {
                throw Wrong(where, $"has '{field.Name}' twice");
            }
        }
    }

    /// <exception cref="FormatException">Something is missing, unknown or of another type; the message says where.</exception>
    public static T Read<T>(JsonElement json, string where, Func<Fields, T> read)
    {
        var fields = new Fields(json, where);
        var value = read(fields);
        return fields._left.Count == 0 ? value : throw Wrong(where, $"has the unknown field '{fields._left.Keys.Order(StringComparer.Ordinal).First()}'");
    }

    public static FormatException Wrong(string where, string what) => new($"{where} {what}");

    public string? Text(string name) => Take(name) is not { } json ? null
        : json.ValueKind == JsonValueKind.String ? json.GetString()
        : throw Wrong(At(name), "needs a text");

    public string RequiredText(string name) => Text(name) ?? throw Wrong(At(name), "is missing");

    public bool Flag(string name) => Take(name) is { } json && (json.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? json.GetBoolean()
        : throw Wrong(At(name), "needs true or false"));

    public int? Whole(string name) => Take(name) is not { } json ? null
        : json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) ? value
        : throw Wrong(At(name), "needs a whole number");

    public decimal? Number(string name) => Take(name) is not { } json ? null
        : json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var value) ? value
        : throw Wrong(At(name), "needs a number");

    public LocalDate? Day(string name) => Text(name) is { } text ? DayOf(text, At(name)) : null;

    public LocalDate RequiredDay(string name) => Day(name) ?? throw Wrong(At(name), "is missing");

    /// <summary>One of the words of an enumeration, beginning in lower case.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum =>
        Text(name) is { } text ? WordOf<T>(text, At(name)) : null;

    public T RequiredWord<T>(string name)
        where T : struct, Enum =>
        Word<T>(name) ?? throw Wrong(At(name), "is missing");

    public T? Object<T>(string name, Func<Fields, T> read)
        where T : class =>
        Take(name) is { } json ? Read(json, At(name), read) : null;

    /// <summary>Null when the field is absent: of some lists that means something else than empty.</summary>
    public ImmutableArray<T>? List<T>(string name, Func<JsonElement, string, T> read) => Take(name) is not { } json ? null
        : json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select((item, i) => read(item, $"{At(name)}[{i}]"))]
        : throw Wrong(At(name), "needs a list");

    public ImmutableArray<T> Objects<T>(string name, Func<Fields, T> read) => List(name, (json, where) => Read(json, where, read)) ?? [];

    public JsonElement? Any(string name) => Take(name);

    public string At(string name) => _where.Length == 0 ? name : $"{_where}.{name}";

    public static LocalDate DayOf(JsonElement json, string where) =>
        DayOf(json.ValueKind == JsonValueKind.String ? json.GetString()! : "", where);

    public static T WordOf<T>(string text, string where)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (WordOf(value) == text)
            {
                return value;
            }
        }

        throw Wrong(where, $"is none of {string.Join(", ", Enum.GetValues<T>().Select(v => WordOf(v)))}");
    }

    /// <summary>Stages keep their capital: R4A.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.IsDigit(name[^1]) || (name.Length > 1 && char.IsDigit(name[1])) ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static LocalDate DayOf(string text, string where) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : throw Wrong(where, "needs a date such as 2026-11-24");

    private JsonElement? Take(string name) => _left.Remove(name, out var json) && json.ValueKind != JsonValueKind.Null ? json : null;
}
