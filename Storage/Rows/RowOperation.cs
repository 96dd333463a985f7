namespace KeyAccountBot.Storage.Rows;

/// <summary>One write of a transaction. A write replaces the whole row: properties that are not given are gone.</summary>
public sealed class RowOperation
{
    private RowOperation(RowOperationKind kind, string key, RowProperties? properties, string? ifMatch)
    {
        ArgumentNullException.ThrowIfNull(key);
        Kind = kind;
        Key = key;
        Properties = properties;
        IfMatch = ifMatch;
    }

    public string Key { get; }

    internal RowOperationKind Kind { get; }

    /// <summary>Null for a delete only.</summary>
    internal RowProperties? Properties { get; }

    /// <summary>The ETag the row must still have, or null where any will do.</summary>
    internal string? IfMatch { get; }

    /// <summary>Conflict when the row exists.</summary>
    public static RowOperation Insert(string key, RowProperties properties) =>
        new(RowOperationKind.Insert, key, NotNull(properties), null);

    /// <summary>Conflict when the row is missing or has another ETag.</summary>
    public static RowOperation Replace(string key, RowProperties properties, string ifMatch)
    {
        ArgumentNullException.ThrowIfNull(ifMatch);
        return new(RowOperationKind.Replace, key, NotNull(properties), ifMatch);
    }

    /// <summary>Inserts or replaces, whatever is there.</summary>
    public static RowOperation Upsert(string key, RowProperties properties) =>
        new(RowOperationKind.Upsert, key, NotNull(properties), null);

    /// <summary>Conflict when the row is missing or, where an ETag is given, has another one.</summary>
    public static RowOperation Delete(string key, string? ifMatch = null) =>
        new(RowOperationKind.Delete, key, null, ifMatch);

    private static RowProperties NotNull(RowProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties;
    }
}
