namespace KeyAccountBot.Storage.Sqlite;

/// <param name="Path">The database file. Its folder and itself are created where they are missing.</param>
/// <param name="BusyTimeout">How long to wait while another process writes, up to a day; whole milliseconds.</param>
public sealed record SqliteOptions(string Path, TimeSpan BusyTimeout)
{
    /// <summary>Pages of 4 KiB the file may grow to. For tests: it stands in for a full disk.</summary>
    internal int? MaxPages { get; init; }
}
