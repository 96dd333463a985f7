using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>A copy of the whole file while others read and write it: what was committed when it began, and nothing half.</summary>
public static class SqliteBackup
{
    /// <param name="options">The file; it has to be there.</param>
    /// <param name="target">A path where no file is. What is there when this fails is no backup, and is removed.</param>
    /// <exception cref="StorageUnavailableException"/>
    public static void Write(SqliteOptions options, string target)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = new Database(options);
        database.RequireOwn();
        try
        {
            using (var connection = database.OpenForReading())
            {
                // It writes another file: the connection itself may not change anything.
                connection.Ask("PRAGMA query_only = OFF");
                var into = connection.Prepare("VACUUM INTO ?1");
                into.Bind(1, target);
                into.Run();
            }

            // As the bot's own start: it is one of ours, whole, and with a log.
            using var copy = new Connection(target, create: false, options.BusyTimeout);
            if (copy.Ask("PRAGMA integrity_check") is not "ok")
            {
                throw new StorageUnavailableException(StorageFault.Damaged, $"{target} was written and is damaged.");
            }
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }
}
