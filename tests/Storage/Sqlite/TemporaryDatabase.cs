using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Tests.Sqlite;

/// <summary>A folder of its own for the file of one test, removed afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rows-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "bot.db");

    public SqliteOptions Options => new(Path, TimeSpan.FromSeconds(30));

    /// <summary>A second program at the same file, which knows nothing of rows.</summary>
    public Connection Connect()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return new(Path, create: true, TimeSpan.FromSeconds(30));
    }

    /// <summary>Overwrites bytes of the closed file.</summary>
    public void Damage(long offset, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenWrite(Path);
        file.Position = offset;
        file.Write(bytes);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
