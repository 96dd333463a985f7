namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// Every row of a table, whatever its partition: for moving and checking data as a whole, never for a turn. Apart from <see
/// cref="IRows"/>, so that what serves people cannot come to depend on it.
/// </summary>
public interface IRowScan
{
    /// <summary>The rows in ordinal order of partitions and, within them, of keys. Rows written meanwhile may be seen or not.</summary>
    /// <exception cref="StorageUnavailableException"/>
    IAsyncEnumerable<Row> ScanAsync(RowTable table, CancellationToken cancellationToken);
}
