using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>What the service answers, as entities.</summary>
internal static class EntityReader
{
    public static T One<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content);
        return Read<T>(json.RootElement);
    }

    public static List<T> Many<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    private static T Read<T>(JsonElement element)
        where T : class, ITableEntity
    {
        var values = Values(element);
        return typeof(T) == typeof(TableEntity) ? (T)(object)new TableEntity(values) : (T)EntityClass.Of(typeof(T)).Create(values);
    }

    private static Dictionary<string, object?> Values(JsonElement element)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        Dictionary<string, string?>? types = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.EndsWith(Names.TypeSuffix, StringComparison.Ordinal))
            {
                (types ??= []).Add(property.Name[..^Names.TypeSuffix.Length], property.Value.GetString());
            }
        }

        foreach (var property in element.EnumerateObject().Where(property => IsValue(property.Name)))
        {
            values[property.Name] = Value(property.Value, property.Name == Names.Timestamp ? "Edm.DateTime" : types?.GetValueOrDefault(property.Name));
        }

        return values;
    }

    private static bool IsValue(string name) =>
        name == Names.ETag || !(name.StartsWith("odata.", StringComparison.Ordinal) || name.EndsWith(Names.TypeSuffix, StringComparison.Ordinal));

    private static object? Value(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => value.GetDateTimeOffset(),
        ("Edm.Guid", _) => value.GetGuid(),
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => value.GetDouble(),
        (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        _ => value.GetString(),
    };
}
