using KeyAccountBot.Storage.Rows;
using SQLitePCL;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>What a result code of SQLite means to those who use rows.</summary>
internal static class SqliteFaults
{
    public static StorageUnavailableException From(int resultCode, string message)
    {
        // The lower byte is the primary code, the rest says in which system call it happened.
        var fault = (resultCode & 0xFF) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Busy,
            raw.SQLITE_FULL => StorageFault.Full,
            raw.SQLITE_READONLY or raw.SQLITE_PERM => StorageFault.ReadOnly,
            raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH => StorageFault.CannotOpen,
            // An ordinary error in a fixed statement means that the tables are not the ones it was written for.
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR => StorageFault.Damaged,
            _ => StorageFault.DeviceError,
        };
        return new(fault, $"SQLite: {message} (result code {resultCode}).");
    }
}
