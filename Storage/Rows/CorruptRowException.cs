namespace KeyAccountBot.Storage.Rows;

/// <summary>A stored row that cannot be read. The message names the row, never its values.</summary>
public sealed class CorruptRowException(RowTable table, string partition, string key, string? property, string problem)
    : Exception($"Row {table}/{partition}/{key}: {(property is null ? "the row" : $"property {property}")} {problem}.")
{
    public RowTable Table { get; } = table;

    public string Partition { get; } = partition;

    public string Key { get; } = key;

    /// <summary>Nothing is wrong with it: a newer version of this program wrote it.</summary>
    public bool IsNewer { get; init; }

    /// <summary>Null when no property can be read.</summary>
    public string? Property { get; } = property;
}
