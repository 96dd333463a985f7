using System.Runtime.CompilerServices;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// Rows in one SQLite file, which several processes may share. Reads run on the calling thread, for they seldom touch
/// the disk; writes are handed to a writer that commits what is waiting with one flush.
/// </summary>
public sealed class SqliteRows : IRows, IRowScan, IDisposable
{
    // Keys are printable ASCII: none comes before the first of these or behind the second.
    private const string BeforeAllKeys = " ";
    private const string BehindAllKeys = "\u007F";

    private readonly ReaderPool _readers;
    private readonly GroupCommitWriter _writer;

    private SqliteRows(Database database)
    {
        _readers = new(database);
        _writer = new(database);
    }

    /// <summary>Opens the file and creates what is missing.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be used; the fault says why.</exception>
    public static SqliteRows Open(SqliteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BusyTimeout, TimeSpan.FromDays(1));
        var database = new Database(options);
        database.Prepare();
        return new(database);
    }

    public async Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        RowLimits.CheckKeys(table, partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = _readers.Rent();
        var get = reader.Connection.Prepare(TableSql.For(table).Get);
        try
        {
            get.Bind(1, partition);
            get.Bind(2, key);
            return get.Step() ? Read(table, partition, key, get.Number(0), get.Bytes(1)) : null;
        }
        finally
        {
            get.Reset();
        }
    }

    public async Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        RowLimits.CheckQuery(query);
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = _readers.Rent();
        var select = reader.Connection.Prepare(TableSql.For(query.Table).Query);
        try
        {
            select.Bind(1, query.Partition);
            select.Bind(2, query.Continuation ?? query.From ?? BeforeAllKeys);
            select.Bind(3, query.To ?? BehindAllKeys);

            List<Row> rows = [];
            while (select.Step())
            {
                var key = select.Text(0);
                if (rows.Count == query.PageSize)
                {
                    // One row more than the page: its key is where the next page starts.
                    return new(rows, key);
                }

                rows.Add(Read(query.Table, query.Partition, key, select.Number(1), select.Bytes(2)));
            }

            return new(rows, null);
        }
        finally
        {
            select.Reset();
        }
    }

    public async Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        RowLimits.CheckTransaction(table, partition, operations);
        cancellationToken.ThrowIfCancellationRequested();
        return await _writer.CommitAsync(new(table, partition, operations, cancellationToken));
    }

    public async IAsyncEnumerable<Row> ScanAsync(RowTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (partition, key) = ("", "");
        List<Row> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = RowsAfter(table, partition, key);
            foreach (var row in page)
            {
                (partition, key) = (row.Partition, row.Key);
                yield return row;
            }
        }
        while (page.Count == TableSql.ScanPage);
    }

    /// <summary>Commits what was handed over, then closes the file.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
    }

    private List<Row> RowsAfter(RowTable table, string partition, string key)
    {
        using var reader = _readers.Rent();
        var scan = reader.Connection.Prepare(TableSql.For(table).Scan);
        try
        {
            scan.Bind(1, partition);
            scan.Bind(2, key);
            List<Row> rows = [];
            while (scan.Step())
            {
                rows.Add(Read(table, scan.Text(0), scan.Text(1), scan.Number(2), scan.Bytes(3)));
            }

            return rows;
        }
        finally
        {
            scan.Reset();
        }
    }

    private static Row Read(RowTable table, string partition, string key, long etag, ReadOnlySpan<byte> body)
    {
        try
        {
            return new(table, partition, key, ETags.ToText(etag), RowBody.Decode(body));
        }
        catch (InvalidDataException e)
        {
            return Row.Unreadable(table, partition, key, ETags.ToText(etag), null, e.Message);
        }
    }
}
