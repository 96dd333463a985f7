namespace KeyAccountBot.Storage.Rows;

/// <summary>A range of keys in one partition, compared by ordinal.</summary>
/// <param name="From">The first key, inclusive; null from the start.</param>
/// <param name="To">The last key, exclusive; null to the end.</param>
public sealed record RowQuery(RowTable Table, string Partition, string? From = null, string? To = null)
{
    /// <summary>Rows per page, 1 to 1,000. A page may hold fewer.</summary>
    public int PageSize { get; init; } = RowLimits.MaxPageSize;

    /// <summary>From the page before, of the same query.</summary>
    public string? Continuation { get; init; }

    /// <summary>All keys that start with <paramref name="prefix"/>.</summary>
    public static RowQuery Prefix(RowTable table, string partition, string prefix) =>
        new(table, partition, prefix, RowKeys.AfterPrefix(prefix));
}
