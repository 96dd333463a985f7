using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>A copy of the whole file while others read and write it: what was committed when it began, and nothing half.</summary>
public static class SqliteBackup
{
    /// <param name="options">The file; it has to be there.</param>
    /// <param name="target">A path where no file is. What a failure leaves there is removed.</param>
    /// <exception cref="IOException">There is a file already, or it cannot be written.</exception>
    /// <exception cref="StorageUnavailableException"/>
    public static void Write(SqliteOptions options, string target)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = new Database(options);
        database.RequireOwn();
        if (File.Exists(target))
        {
            throw new IOException($"There is a file already: {target}");
        }

        try
        {
            using (var connection = database.OpenForWriting())
            {
                connection.Ask($"VACUUM INTO '{target.Replace("'", "''", StringComparison.Ordinal)}'");
            }

            using (var copy = new Connection(target, create: false, options.BusyTimeout))
            {
                if (copy.Ask("PRAGMA integrity_check") is not "ok")
                {
                    throw new StorageUnavailableException(StorageFault.Damaged, $"{target} was written and is damaged.");
                }
            }

            // SQLite leaves that to whoever wants it.
            using var written = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }
}
