using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>The statements on one table. Parameters: 1 partition, 2 key, then etag, body and the etag that must match.</summary>
internal sealed class TableSql
{
    /// <summary>Rows that one scan statement reads: between them writers get their turn.</summary>
    public const int ScanPage = 1000;

    private static readonly TableSql[] All = [.. Enum.GetNames<RowTable>().Select(name => new TableSql(name))];

    private TableSql(string table)
    {
        Create = $"""
            CREATE TABLE {table} (partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (partition, key)) STRICT, WITHOUT ROWID
            """;
        Get = $"SELECT etag, body FROM {table} WHERE partition = ?1 AND key = ?2";

        // No limit: SQLite plans a statement anew whenever a limit that is a parameter is bound, which costs more than a page. The reader stops.
        Query = $"SELECT key, etag, body FROM {table} WHERE partition = ?1 AND key >= ?2 AND key < ?3 ORDER BY key";
        Scan = $"SELECT partition, key, etag, body FROM {table} WHERE (partition, key) > (?1, ?2) ORDER BY partition, key LIMIT {ScanPage}";
        Insert = $"INSERT INTO {table} (partition, key, etag, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        Upsert = $"""
            INSERT INTO {table} (partition, key, etag, body) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, body = excluded.body
            """;
        Replace = $"UPDATE {table} SET etag = ?3, body = ?4 WHERE partition = ?1 AND key = ?2 AND etag = ?5";
        Delete = $"DELETE FROM {table} WHERE partition = ?1 AND key = ?2";
        DeleteMatching = $"DELETE FROM {table} WHERE partition = ?1 AND key = ?2 AND etag = ?3";
    }

    public string Create { get; }

    public string Get { get; }

    public string Query { get; }

    public string Scan { get; }

    public string Insert { get; }

    public string Upsert { get; }

    public string Replace { get; }

    public string Delete { get; }

    public string DeleteMatching { get; }

    public static TableSql For(RowTable table) => All[(int)table];

    public static IReadOnlyList<TableSql> ForAllTables() => All;
}
