using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables;

/// <summary>An entity whose properties are looked up by name. Keys, timestamp and ETag are properties as well.</summary>
public sealed partial class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _values;

    public TableEntity() => _values = new(StringComparer.Ordinal);

    public TableEntity(string partitionKey, string rowKey)
        : this() => (PartitionKey, RowKey) = (partitionKey, rowKey);

    public TableEntity(IDictionary<string, object?> values) => _values = new(values, StringComparer.Ordinal);

    public string PartitionKey
    {
        get => GetString(Names.PartitionKey)!;
        set => _values[Names.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(Names.RowKey)!;
        set => _values[Names.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(Names.Timestamp);
        set => _values[Names.Timestamp] = value;
    }

    public ETag ETag
    {
        get => _values.TryGetValue(Names.ETag, out var etag) && etag is string text ? new(text) : default;
        set => _values[Names.ETag] = value.ToString();
    }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    ICollection<object?> IDictionary<string, object?>.Values => _values.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    public object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = SameTypeAsBefore(key, value);
    }

    public void Add(string key, object? value) => this[key] = value;

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => this[item.Key] = item.Value;

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    // As the package does it: an int put over a long or a double takes the type of what was there.
    private object? SameTypeAsBefore(string key, object? value) => (value, _values.GetValueOrDefault(key)) switch
    {
        (int number, long) => (long)number,
        (int number, double) => (double)number,
        _ => value,
    };
}
