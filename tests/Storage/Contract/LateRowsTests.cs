using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.Sqlite;

namespace KeyAccountBot.Storage.Tests.Contract;

public sealed class LateRowsTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_opened_yet_is_used_once_it_can()
    {
        var folder = Path.GetDirectoryName(_database.Path)!;
        await File.WriteAllTextAsync(folder, "in the way");
        using var rows = new LateRows(() => SqliteRows.Open(_database.Options));

        var away = await Assert.ThrowsAsync<StorageUnavailableException>(() => rows.GetAsync(RowTable.Deals, "p", "k", default));
        File.Delete(folder);
        await rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("k", new())], default);

        Assert.Equal(StorageFault.CannotOpen, away.Fault);
        Assert.NotNull(await rows.GetAsync(RowTable.Deals, "p", "k", default));
        Assert.Empty((await rows.QueryAsync(new(RowTable.Deals, "other"), default)).Rows);
    }
}
