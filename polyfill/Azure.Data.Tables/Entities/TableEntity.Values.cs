namespace Azure.Data.Tables;

/// <content>The values by type: null for what is absent, an exception for what has another type.</content>
public sealed partial class TableEntity
{
    public string? GetString(string key) => Value(key) switch
    {
        null => null,
        string text => text,
        var other => throw Wrong(key, nameof(String), other),
    };

    public bool? GetBoolean(string key) => Typed<bool>(key);

    public int? GetInt32(string key) => Typed<int>(key);

    public long? GetInt64(string key) => Typed<long>(key);

    public double? GetDouble(string key) => Typed<double>(key);

    public Guid? GetGuid(string key) => Typed<Guid>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => Value(key) switch
    {
        null => null,
        DateTimeOffset time => time,
        DateTime time => new DateTimeOffset(time),
        var other => throw Wrong(key, nameof(DateTimeOffset), other),
    };

    public DateTime? GetDateTime(string key) => GetDateTimeOffset(key)?.UtcDateTime;

    public byte[]? GetBinary(string key) => Value(key) switch
    {
        null => null,
        byte[] bytes => bytes,
        BinaryData data => data.ToArray(),
        var other => throw Wrong(key, nameof(Byte), other),
    };

    public BinaryData? GetBinaryData(string key) => Value(key) is BinaryData data ? data : GetBinary(key) is { } bytes ? new(bytes) : null;

    private T? Typed<T>(string key)
        where T : struct => Value(key) switch
        {
            null => null,
            T value => value,
            var other => throw Wrong(key, typeof(T).Name, other),
        };

    private object? Value(string key) => _values.GetValueOrDefault(key);

    private static InvalidOperationException Wrong(string key, string wanted, object found) =>
        new($"Cannot return {wanted} type for a {found.GetType().Name} typed property: {key}.");
}
