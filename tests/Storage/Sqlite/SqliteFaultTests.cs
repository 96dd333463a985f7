using System.Text;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using SQLitePCL;

namespace KeyAccountBot.Storage.Tests.Sqlite;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_writes_keeps_reads_and_recovers_when_there_is_room()
    {
        using var rows = SqliteRows.Open(_database.Options with { MaxPages = 60 });
        var large = new RowProperties { ["Value"] = new string('x', 30_000) };
        var stored = 0;
        StorageUnavailableException? fault = null;
        for (; fault is null && stored < 100; stored += fault is null ? 1 : 0)
        {
            fault = await Record.ExceptionAsync(() => Upsert(rows, $"{stored}", large)) as StorageUnavailableException;
        }

        Assert.Equal((StorageFault.Full, false), (fault?.Fault, fault?.OutcomeUnknown));
        Assert.Equal(stored, (await rows.QueryAsync(new(RowTable.Deals, "p"), default)).Rows.Count);

        await rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Delete("0")], default);
        await Upsert(rows, "again", large);
        Assert.NotNull(await rows.GetAsync(RowTable.Deals, "p", "again", default));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        SqliteRows.Open(_database.Options).Dispose();
        using (var newer = _database.Connect())
        {
            newer.Ask($"PRAGMA user_version = {Database.LayoutVersion + 1}");
        }

        Assert.Equal(StorageFault.NewerFormat, OpeningFault());
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_alone()
    {
        using (var other = _database.Connect())
        {
            other.Ask("CREATE TABLE Songs (title TEXT)");
        }

        Assert.Equal(StorageFault.Foreign, OpeningFault());
        using var again = _database.Connect();
        Assert.Equal("delete", again.Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        var text = string.Concat(Enumerable.Repeat("This is a letter to a customer. ", 100));
        File.WriteAllText(_database.Path, text);

        Assert.Equal(StorageFault.Damaged, OpeningFault());
        Assert.Equal(text, File.ReadAllText(_database.Path));
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_refused()
    {
        SqliteRows.Open(_database.Options).Dispose();

        // A write version that SQLite does not know makes the file read-only for everybody, also for an administrator.
        _database.Damage(18, [9]);

        Assert.Equal(StorageFault.ReadOnly, OpeningFault());
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(_database.Path);

        Assert.Equal(StorageFault.CannotOpen, OpeningFault());
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        File.WriteAllText(Path.GetDirectoryName(_database.Path)!, "a file");

        Assert.Equal(StorageFault.CannotOpen, OpeningFault());
    }

    [Fact]
    public async Task Damaged_pages_are_a_fault_of_the_file()
    {
        using (var rows = SqliteRows.Open(_database.Options))
        {
            await Upsert(rows, "k", new() { ["Value"] = "1" });
        }

        // Behind the first page, which holds the schema, are the tables.
        _database.Damage(4096, Encoding.ASCII.GetBytes(new string('#', (int)new FileInfo(_database.Path).Length - 4096)));

        using var damaged = SqliteRows.Open(_database.Options);
        var reading = await Assert.ThrowsAsync<StorageUnavailableException>(() => damaged.GetAsync(RowTable.Deals, "p", "k", default));
        var writing = await Assert.ThrowsAsync<StorageUnavailableException>(() => Upsert(damaged, "k", new() { ["Value"] = "2" }));
        Assert.Equal((StorageFault.Damaged, StorageFault.Damaged), (reading.Fault, writing.Fault));
    }

    [Theory]
    [InlineData("", "is cut off")]
    [InlineData("02", "has version 2 where 1 was expected")]
    [InlineData("0101", "is cut off")]
    public async Task A_damaged_row_is_named_and_its_neighbours_can_be_read(string body, string problem)
    {
        using var rows = SqliteRows.Open(_database.Options);
        await Upsert(rows, "bad", new() { ["Value"] = "1" });
        await Upsert(rows, "good", new() { ["Value"] = "1" });
        using var other = _database.Connect();
        other.Ask($"UPDATE Deals SET body = X'{body}' WHERE key = 'bad'");

        var page = await rows.QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Equal(["bad", "good"], page.Rows.Select(r => r.Key));
        Assert.Equal("1", page.Rows[1].GetString("Value"));
        foreach (var bad in new[] { page.Rows[0], (await rows.GetAsync(RowTable.Deals, "p", "bad", default))! })
        {
            Assert.Equal($"Row Deals/p/bad: the row {problem}.", Assert.Throws<CorruptRowException>(() => bad.FindString("Value")).Message);
            Assert.Throws<CorruptRowException>(() => bad.Properties);
        }

        Assert.NotNull(await rows.GetAsync(RowTable.Deals, "p", "good", default));
        await Upsert(rows, "bad", new() { ["Value"] = "repaired" });
        Assert.Equal("repaired", (await rows.GetAsync(RowTable.Deals, "p", "bad", default))?.GetString("Value"));
    }

    [Theory]
    [InlineData(raw.SQLITE_BUSY_SNAPSHOT, StorageFault.Busy)]
    [InlineData(raw.SQLITE_FULL, StorageFault.Full)]
    [InlineData(raw.SQLITE_READONLY_DBMOVED, StorageFault.ReadOnly)]
    [InlineData(raw.SQLITE_CANTOPEN_ISDIR, StorageFault.CannotOpen)]
    [InlineData(raw.SQLITE_CORRUPT_VTAB, StorageFault.Damaged)]
    [InlineData(raw.SQLITE_NOTADB, StorageFault.Damaged)]
    [InlineData(raw.SQLITE_IOERR_FSYNC, StorageFault.DeviceError)]
    public void A_result_code_is_a_fault(int resultCode, StorageFault expected)
    {
        Assert.Equal(expected, SqliteFaults.From(resultCode, "message").Fault);
    }

    private static Task<TransactResult> Upsert(SqliteRows rows, string key, RowProperties properties) =>
        rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Upsert(key, properties)], default);

    private StorageFault OpeningFault() =>
        Assert.Throws<StorageUnavailableException>(() => SqliteRows.Open(_database.Options)).Fault;
}
