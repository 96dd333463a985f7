namespace KeyAccountBot.Storage.Rows;

public static class RowsExtensions
{
    /// <summary>
    /// Commits operations that may be done twice. A fault of a moment is met by a second try; a storage that is busy, full or away was
    /// waited for already.
    /// </summary>
    internal static async Task<TransactResult> TransactOrRepeatAsync(
        this IRows rows, RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        (await rows.TransactTwiceAsync(table, partition, operations, cancellationToken)).Result;

    /// <summary>
    /// Writes one row where it is as it was read. When nobody knows whether that happened it is asked for once more, and a conflict then
    /// is one only if the row is not what was to be written.
    /// </summary>
    /// <param name="etag">Null where there was no row.</param>
    /// <returns>False when somebody else wrote it first.</returns>
    internal static async Task<bool> SaveAsync(
        this IRows rows, RowTable table, string partition, string key, RowProperties properties, string? etag, CancellationToken cancellationToken)
    {
        var write = etag is null ? RowOperation.Insert(key, properties) : RowOperation.Replace(key, properties, etag);
        var (result, mayBeDone) = await rows.TransactTwiceAsync(table, partition, [write], cancellationToken);
        return result.IsCommitted
            || (mayBeDone && await rows.GetAsync(table, partition, key, cancellationToken) is { } row && IsSame(row.Properties, properties));
    }

    /// <summary>
    /// Every row of the query, page after page; one round trip where the range fits a page. More than one page is not
    /// one snapshot: who needs that compares a revision before and after.
    /// </summary>
    public static async Task<IReadOnlyList<Row>> QueryAllAsync(this IRows rows, RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var page = await rows.QueryAsync(query, cancellationToken);
        if (page.Continuation is null)
        {
            return page.Rows;
        }

        List<Row> all = [.. page.Rows];
        while (page.Continuation is not null)
        {
            page = await rows.QueryAsync(query with { Continuation = page.Continuation }, cancellationToken);
            all.AddRange(page.Rows);
        }

        return all;
    }

    /// <returns>MayBeDone: a conflict may be one with the first try, of which nobody knows whether it was done.</returns>
    private static async Task<(TransactResult Result, bool MayBeDone)> TransactTwiceAsync(
        this IRows rows, RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        try
        {
            return (await rows.TransactAsync(table, partition, operations, cancellationToken), false);
        }
        catch (StorageUnavailableException first) when (first.OutcomeUnknown || first.Fault == StorageFault.DeviceError)
        {
            try
            {
                return (await rows.TransactAsync(table, partition, operations, cancellationToken), first.OutcomeUnknown);
            }
            catch (StorageUnavailableException) when (first.OutcomeUnknown)
            {
                // It may be unavailable for certain by now: that says nothing on the first time.
                throw first;
            }
        }
    }

    private static bool IsSame(RowProperties there, RowProperties written) =>
        there.Count == written.Count && written.All(p => Equals(there[p.Key], p.Value));
}
