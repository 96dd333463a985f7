using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <summary>The row by which the target of an unfinished move is known, and from where its data comes.</summary>
internal sealed class MoveMark(IRows rows)
{
    private const RowTable Table = RowTable.Conversations;
    private const string Key = "unfinished";
    private const string Source = "Source";

    // No tenant and no conversation: partitions of people begin with a tenant's id and a separator.
    private const string Partition = "move-data";

    public static bool Is(Row row) => row.Table == Table && row.Partition == Partition;

    /// <summary>Where the data comes from; null when no move is unfinished.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        (await rows.GetAsync(Table, Partition, Key, cancellationToken))?.GetString(Source);

    public Task SetAsync(string source, CancellationToken cancellationToken) =>
        rows.TransactAsync(Table, Partition, [RowOperation.Upsert(Key, new() { [Source] = source })], cancellationToken);

    public Task RemoveAsync(CancellationToken cancellationToken) =>
        rows.TransactAsync(Table, Partition, [RowOperation.Delete(Key)], cancellationToken);
}
