using System.Runtime.InteropServices;
using SQLitePCL;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// A connection and its prepared statements, for one thread at a time. SQLite is called through SQLitePCLRaw: rows are
/// decoded from SQLite's own memory, and waiting for a lock is left to SQLite.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly sqlite3 _database;

    // SQLITE_FCNTL_HAS_MOVED
    private const int FileControlHasMoved = 20;

    static Connection() => Batteries_V2.Init();

    public Connection(string path, bool create, TimeSpan busyTimeout)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var resultCode = raw.sqlite3_open_v2(path, out _database, flags, null);
        try
        {
            Check(resultCode);
            raw.sqlite3_extended_result_codes(_database, 1);
            raw.sqlite3_busy_timeout(_database, (int)busyTimeout.TotalMilliseconds);
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>A call failed: what it holds of the file in memory is not to be trusted.</summary>
    public bool HasFailed { get; private set; }

    public bool IsReadOnly => raw.sqlite3_db_readonly(_database, "main") == 1;

    /// <summary>
    /// The file is not at its place any more, or another one is. Who has it open can still read and write it, and everything written so
    /// is lost.
    /// </summary>
    public bool HasMoved
    {
        get
        {
            var moved = 0;
            return FileControl(_database, "main", FileControlHasMoved, ref moved) == raw.SQLITE_OK && moved != 0;
        }
    }

    /// <summary>How many rows the last statement wrote.</summary>
    public int Changes => raw.sqlite3_changes(_database);

    /// <summary>The statement, prepared when first asked for. Whoever uses it resets it.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            statement = new(this, handle);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public void Execute(string sql) => Prepare(sql).Run();

    /// <summary>Runs once what will not be run again, such as a pragma, and returns the first column of its first row.</summary>
    public string? Ask(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var handle));
        using var statement = new Statement(this, handle);
        return statement.Step() ? statement.Text(0) : null;
    }

    public void Check(int resultCode)
    {
        if (resultCode is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            HasFailed = true;
            throw SqliteFaults.From(resultCode, raw.sqlite3_errmsg(_database).utf8_to_string());
        }
    }

    /// <summary>Closes, which rolls back what is not committed.</summary>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    // The one function of SQLite that SQLitePCLRaw does not hand on.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(sqlite3 database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int operation, ref int argument);
}
