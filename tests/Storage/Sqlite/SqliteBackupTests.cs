using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Tests.Sqlite;

/// <summary>A backup made while the bot writes is whole, and the bot starts from it.</summary>
public sealed class SqliteBackupTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private string Target => Path.Combine(_folder, "it's a copy.db");

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task While_the_file_is_written_a_copy_holds_whole_transactions_and_can_be_opened()
    {
        using var rows = SqliteRows.Open(_database.Options);
        using var stop = new CancellationTokenSource();
        await WriteAsync(rows, 0);
        var writing = Task.Run(async () =>
        {
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                await WriteAsync(rows, i);
            }
        });
        SqliteBackup.Write(_database.Options, Target);
        await stop.CancelAsync();
        await writing;

        using var restored = SqliteRows.Open(new(Target, TimeSpan.FromSeconds(5)));
        var left = await restored.QueryAllAsync(new(RowTable.Deals, "left"), default);
        var pair = await restored.QueryAllAsync(RowQuery.Prefix(RowTable.Books, "pair", "a"), default);
        Assert.NotEmpty(left);
        Assert.Equal(pair.Count, (await restored.QueryAllAsync(RowQuery.Prefix(RowTable.Books, "pair", "b"), default)).Count);
        await WriteAsync(restored, -1);
    }

    [Fact]
    public async Task What_is_there_already_is_not_touched()
    {
        using var rows = SqliteRows.Open(_database.Options);
        await File.WriteAllTextAsync(Target, "the last backup");
        Assert.Throws<IOException>(() => SqliteBackup.Write(_database.Options, Target));
        Assert.Equal("the last backup", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public void Without_data_there_is_no_backup()
    {
        var nothing = new SqliteOptions(Path.Combine(_folder, "nothing.db"), TimeSpan.FromSeconds(5));
        Assert.Throws<StorageUnavailableException>(() => SqliteBackup.Write(nothing, Target));
        Assert.False(File.Exists(Target));
        Assert.False(File.Exists(nothing.Path));
    }

    private static async Task WriteAsync(SqliteRows rows, int number)
    {
        var text = new RowProperties { ["text"] = $"{number}" };
        await rows.TransactAsync(RowTable.Books, "pair", [RowOperation.Insert($"a{number}", text), RowOperation.Insert($"b{number}", text)], default);
        await rows.TransactAsync(RowTable.Deals, "left", [RowOperation.Upsert("deal", text)], default);
    }
}
