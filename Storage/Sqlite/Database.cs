using System.Diagnostics;
using System.Globalization;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>The file: whose it is, which version of the layout it has, and how a connection to it is set up.</summary>
internal sealed class Database(SqliteOptions options)
{
    public const int LayoutVersion = 1;

    /// <summary>"KABR" in ASCII, in the file's header: this program's rows.</summary>
    public const int ApplicationId = 0x4B414252;

    // Also keeps SQLite from giving a meaning of its own to names such as ":memory:".
    private readonly string _path = Path.GetFullPath(options.Path);

    /// <summary>Creates the file and its tables where they are missing.</summary>
    /// <exception cref="StorageUnavailableException"/>
    public void Prepare()
    {
        CreateFolder();
        using var connection = new Connection(_path, create: true, options.BusyTimeout);

        // One snapshot: between two readings another process may have made the file what it is.
        connection.Ask("BEGIN");
        var isNew = IsNew(connection);
        connection.Ask("COMMIT");
        if (connection.IsReadOnly)
        {
            throw new StorageUnavailableException(StorageFault.ReadOnly, $"{_path} cannot be written.");
        }

        UseWriteAheadLog(connection);
        if (isNew)
        {
            CreateTables(connection);
        }
    }

    /// <summary>The file is there and is this program's.</summary>
    /// <exception cref="StorageUnavailableException"/>
    public void RequireOwn()
    {
        using var connection = OpenForReading();
        if (IsNew(connection))
        {
            throw new StorageUnavailableException(StorageFault.Foreign, $"{_path} holds no data.");
        }
    }

    public Connection OpenForReading()
    {
        var connection = Open();
        connection.Ask("PRAGMA query_only = ON");
        return connection;
    }

    public Connection OpenForWriting()
    {
        var connection = Open();

        // Committed means on disk: the log is flushed at every commit.
        connection.Ask("PRAGMA synchronous = FULL");

        // What a savepoint keeps to roll back is at most one transaction.
        connection.Ask("PRAGMA temp_store = MEMORY");

        // Pages of the log: the same pages are written over and over, and each time the log is carried over they are written once.
        connection.Ask("PRAGMA wal_autocheckpoint = 4000");

        // After a burst the log shrinks to this many bytes again.
        connection.Ask("PRAGMA journal_size_limit = 16777216");

        // Every transaction touches a few pages in each of several trees.
        connection.Ask("PRAGMA cache_size = -4000");
        if (options.MaxPages is { } pages)
        {
            connection.Ask($"PRAGMA max_page_count = {pages}");
        }

        return connection;
    }

    private Connection Open() => new(_path, create: false, options.BusyTimeout);

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(StorageFault.CannotOpen, $"The folder of {_path} cannot be created: {e.Message}", e);
        }
    }

    private bool IsNew(Connection connection)
    {
        var tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
        var applicationId = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (applicationId == 0 && version == 0 && tables == 0)
        {
            return true;
        }

        if (applicationId != ApplicationId)
        {
            throw new StorageUnavailableException(StorageFault.Foreign, $"{_path} is a database of another program.");
        }

        if (version > LayoutVersion)
        {
            throw new StorageUnavailableException(
                StorageFault.NewerFormat,
                $"{_path} has layout {version}; this version knows layouts up to {LayoutVersion}.");
        }

        return false;
    }

    // SQLite does not wait for a lock where waiting could be a deadlock; two processes that turn on the log at once
    // meet that case, and then the one that lost finds it turned on.
    private void UseWriteAheadLog(Connection connection)
    {
        var deadline = Stopwatch.GetTimestamp() + (long)(options.BusyTimeout.TotalSeconds * Stopwatch.Frequency);
        for (var spin = default(SpinWait); ; spin.SpinOnce())
        {
            try
            {
                if (connection.Ask("PRAGMA journal_mode = WAL") is "wal")
                {
                    return;
                }

                throw new StorageUnavailableException(StorageFault.CannotOpen, $"{_path} is on a file system without shared memory.");
            }
            catch (StorageUnavailableException e) when (e.Fault == StorageFault.Busy && Stopwatch.GetTimestamp() < deadline)
            {
            }
        }
    }

    private void CreateTables(Connection connection)
    {
        connection.Ask("BEGIN IMMEDIATE");

        // Another process may have been quicker.
        if (IsNew(connection))
        {
            foreach (var table in TableSql.ForAllTables())
            {
                connection.Ask(table.Create);
            }

            connection.Ask($"PRAGMA application_id = {ApplicationId}");
            connection.Ask($"PRAGMA user_version = {LayoutVersion}");
        }

        connection.Ask("COMMIT");
    }

    private static long Number(Connection connection, string sql) =>
        long.Parse(connection.Ask(sql)!, CultureInfo.InvariantCulture);
}
