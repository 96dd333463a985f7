using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Moving;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.AzureTables;
using KeyAccountBot.Storage.Tests.Sqlite;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Moving;

public sealed class DataMoveTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly TemporaryDatabase _secondDatabase = new();
    private SqliteRows _file = null!;
    private SqliteRows _secondFile = null!;
    private AzureTableRows _cloud = null!;

    public async Task InitializeAsync()
    {
        _file = SqliteRows.Open(_database.Options);
        _secondFile = SqliteRows.Open(_secondDatabase.Options);
        _cloud = await Cloud.NewAsync();
        await FillAsync(_file);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _file.Dispose();
        _secondFile.Dispose();
        _database.Dispose();
        _secondDatabase.Dispose();
    }

    [Fact]
    public async Task There_and_back_every_row_is_the_same()
    {
        var there = await MoveAsync(From(_file), DataStore.Of("cloud", _cloud));
        var back = await MoveAsync(DataStore.Of("cloud", _cloud), DataStore.Of("second file", _secondFile));

        Assert.Equal(there, back);
        Assert.Equal((Enum.GetValues<RowTable>().Length, 1226), (there.Count, there.Sum(table => table.Rows)));
        Assert.Equal(await TextAsync(_file), await TextAsync(_cloud));
        Assert.Equal(await TextAsync(_file), await TextAsync(_secondFile));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_move_that_is_cut_short_is_finished_by_starting_it_again(int writes)
    {
        var dying = new WatchedRows(_cloud) { Mishaps = (_, call) => call.StartsWith("write", StringComparison.Ordinal) && writes-- <= 0 ? Mishap.NotDone : Mishap.None };
        var target = new DataStore("cloud", dying, _cloud);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => MoveAsync(From(_file), target));
        Assert.NotEqual(await TextAsync(_file), await TextAsync(_cloud));

        var moved = await MoveAsync(From(_file), DataStore.Of("cloud", _cloud));

        Assert.Equal(1226, moved.Sum(table => table.Rows));
        Assert.Equal(await TextAsync(_file), await TextAsync(_cloud));
    }

    [Fact]
    public async Task A_move_that_goes_on_follows_what_changed_at_the_source()
    {
        var dying = new WatchedRows(_cloud) { Mishaps = (_, call) => call == "write Users" ? Mishap.NotDone : Mishap.None };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => MoveAsync(From(_file), new("cloud", dying, _cloud)));
        await _file.TransactAsync(RowTable.Deals, "t|1", [RowOperation.Delete("k000"), RowOperation.Upsert("k001", new() { ["Changed"] = true })], default);

        await MoveAsync(From(_file), DataStore.Of("cloud", _cloud));

        Assert.Equal(await TextAsync(_file), await TextAsync(_cloud));
    }

    [Fact]
    public async Task A_target_with_other_data_is_refused_and_left_alone()
    {
        await _cloud.TransactAsync(RowTable.Due, "theirs", [RowOperation.Insert("k", new())], default);
        var before = await TextAsync(_cloud);

        var refusal = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(From(_file), DataStore.Of("cloud", _cloud)));

        Assert.Contains("cloud holds other data", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync(_cloud));
    }

    [Fact]
    public async Task An_unfinished_move_is_nobody_elses()
    {
        var dying = new WatchedRows(_cloud) { Mishaps = (_, call) => call == "write Users" ? Mishap.NotDone : Mishap.None };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => MoveAsync(From(_file), new("cloud", dying, _cloud)));

        var other = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(DataStore.Of("second file", _secondFile), DataStore.Of("cloud", _cloud)));
        var back = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(DataStore.Of("cloud", _cloud), DataStore.Of("second file", _secondFile)));

        Assert.All([other, back], refusal => Assert.Contains("unfinished move from file", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finished_move_may_be_started_again()
    {
        var first = await MoveAsync(From(_file), DataStore.Of("cloud", _cloud));

        Assert.Equal(first, await MoveAsync(From(_file), DataStore.Of("cloud", _cloud)));
    }

    [Fact]
    public async Task A_row_that_somebody_changes_on_the_way_is_found_out()
    {
        var meddled = new WatchedRows(_cloud)
        {
            Before = call => call == "write Users" ? _cloud.TransactAsync(RowTable.Deals, "t|1", [RowOperation.Upsert("k000", new() { ["Theirs"] = 1 })], default) : Task.CompletedTask,
        };

        var refusal = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(From(_file), new("cloud", meddled, _cloud)));

        Assert.Contains("Table Deals changed", refusal.Message, StringComparison.Ordinal);
    }

    private static DataStore From(SqliteRows file) => DataStore.Of("file", file);

    private static async Task<List<MovedTable>> MoveAsync(DataStore from, DataStore to)
    {
        List<MovedTable> moved = [];
        await new DataMove(from, to).RunAsync(moved.Add, default);
        return moved;
    }

    private static async Task<string> TextAsync(IRowScan engine)
    {
        var text = "";
        foreach (var table in Enum.GetValues<RowTable>())
        {
            var rows = await engine.ScanAsync(table, default).ToListAsync();
            text += string.Concat(rows.Select(row => $"{table}/{row.Partition}/{RowJson.Write([Sorted(row)])}"));
        }

        return text;
    }

    private static Row Sorted(Row row)
    {
        var sorted = new RowProperties();
        foreach (var (name, value) in row.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            sorted[name] = value;
        }

        return new(row.Table, row.Partition, row.Key, row.ETag, sorted);
    }

    /// <summary>Partitions of one row, of more than a transaction and of more than a page; every kind of value; rows as large as they may be.</summary>
    private static async Task FillAsync(SqliteRows rows)
    {
        await InsertAsync(rows, RowTable.Deals, "t|1", 1100);
        await InsertAsync(rows, RowTable.Deals, "T|1", 1);
        await InsertAsync(rows, RowTable.Books, "t|own:ana", 101);
        await InsertAsync(rows, RowTable.Users, "t|ana", 2);
        await InsertAsync(rows, RowTable.Conversations, RowKeys.Join("t", "19:远山@thread.tacv2"), 1);
        foreach (var i in Enumerable.Range(0, 21))
        {
            var large = new RowProperties { ["A"] = new string('价', 32 * 1024), ["B"] = new string('"', 16 * 1024), ["C"] = "👩‍👩‍👧‍👦\u0001" };
            await rows.TransactAsync(RowTable.Due, "large", [RowOperation.Insert($"{i:D2}", large)], default);
        }
    }

    private static async Task InsertAsync(SqliteRows rows, RowTable table, string partition, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
        {
            await rows.TransactAsync(table, partition, [.. chunk.Select(i => RowOperation.Insert($"k{i:D3}", new()
            {
                ["Text"] = $"第 {i} 行", ["Flag"] = i % 2 == 0, ["Int"] = i, ["Long"] = 1L + i, ["Whole"] = (double)i, ["Double"] = i / 3.0,
            }))], default);
        }
    }
}
