using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Tests.Sqlite;

/// <summary>Several processes at one file; here each is an instance with connections of its own.</summary>
public sealed class SqliteSharingTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        string etag;
        using (var rows = SqliteRows.Open(_database.Options))
        {
            etag = await Insert(rows, "k", "kept");
        }

        using var reopened = SqliteRows.Open(_database.Options);
        var row = await Get(reopened, "k");
        Assert.Equal(("kept", etag), (row?.GetString("Value"), row?.ETag));
    }

    [Fact]
    public async Task What_was_committed_is_there_for_others_while_the_first_is_still_open()
    {
        using var first = SqliteRows.Open(_database.Options);
        var etag = await Insert(first, "k", "first");

        using var second = SqliteRows.Open(_database.Options);
        await second.TransactAsync(RowTable.Due, "p", [RowOperation.Replace("k", Value("second"), etag)], default);

        Assert.Equal("second", (await Get(first, "k"))?.GetString("Value"));
        var stale = await first.TransactAsync(RowTable.Due, "p", [RowOperation.Replace("k", Value("first again"), etag)], default);
        Assert.Equal(RowConflictReason.Changed, stale.Conflict?.Reason);
    }

    [Fact]
    public async Task The_files_of_a_process_that_was_killed_hold_what_it_committed_and_no_more()
    {
        using var rows = SqliteRows.Open(_database.Options);
        await Insert(rows, "committed", "1");
        using var writing = _database.Connect();
        writing.Ask("BEGIN IMMEDIATE");
        writing.Ask("DELETE FROM Due");

        // What a kill leaves behind is the files as they are now: nobody closed them.
        using var left = new TemporaryDatabase();
        Directory.CreateDirectory(Path.GetDirectoryName(left.Path)!);
        File.Copy(_database.Path, left.Path);
        File.Copy(_database.Path + "-wal", left.Path + "-wal");
        using var recovered = SqliteRows.Open(left.Options);

        Assert.Equal("1", (await Get(recovered, "committed"))?.GetString("Value"));
    }

    [Fact]
    public async Task While_another_process_writes_reading_goes_on_and_writing_waits_its_turn()
    {
        using var rows = SqliteRows.Open(_database.Options);
        await Insert(rows, "k", "before");
        using var other = _database.Connect();
        other.Ask("BEGIN IMMEDIATE");
        other.Ask("DELETE FROM Due");

        var waiting = rows.TransactAsync(RowTable.Due, "p", [RowOperation.Upsert("k", Value("after"))], default);
        using var late = SqliteRows.Open(_database.Options);
        Assert.Equal("before", (await Get(late, "k"))?.GetString("Value"));
        Assert.False(waiting.IsCompleted);

        other.Ask("ROLLBACK");
        Assert.True((await waiting).IsCommitted);
        Assert.Equal("after", (await Get(late, "k"))?.GetString("Value"));
    }

    [Fact]
    public async Task A_writer_that_never_ends_makes_writing_fail_as_busy_until_it_does()
    {
        using var rows = SqliteRows.Open(_database.Options with { BusyTimeout = TimeSpan.FromMilliseconds(1) });
        using (var other = _database.Connect())
        {
            other.Ask("BEGIN IMMEDIATE");

            var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert(rows, "k", "1"));
            Assert.Equal((StorageFault.Busy, false), (fault.Fault, fault.OutcomeUnknown));
        }

        await Insert(rows, "k", "2");
        Assert.Equal("2", (await Get(rows, "k"))?.GetString("Value"));
    }

    [Fact]
    public async Task Instances_that_open_a_new_file_at_once_agree()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteRows.Open(_database.Options))));

        await Task.WhenAll(opened.Select((rows, i) => Insert(rows, $"{i}", $"{i}")));

        Assert.All(opened, rows => Assert.Equal(8, rows.QueryAsync(new(RowTable.Due, "p"), default).Result.Rows.Count));
        Array.ForEach(opened, rows => rows.Dispose());
    }

    [Fact]
    public async Task Increments_by_two_instances_lose_none()
    {
        using var first = SqliteRows.Open(_database.Options);
        using var second = SqliteRows.Open(_database.Options);
        await first.TransactAsync(RowTable.Due, "p", [RowOperation.Insert("count", new() { ["Value"] = 0 })], default);

        await Task.WhenAll(((SqliteRows[])[first, second, first, second]).Select(rows => Task.Run(() => Increment(rows, 25))));

        Assert.Equal(100, (await Get(first, "count"))?.GetInt32("Value"));
    }

    [Fact]
    public async Task Closing_commits_what_was_handed_over_and_refuses_what_comes_later()
    {
        var rows = SqliteRows.Open(_database.Options);
        Task<string>[] inserts = [.. Enumerable.Range(0, 300).Select(i => Insert(rows, $"{i:D3}", "1"))];

        rows.Dispose();

        await Task.WhenAll(inserts);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Insert(rows, "late", "1"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Get(rows, "000"));
        using var reopened = SqliteRows.Open(_database.Options);
        Assert.Equal(300, (await reopened.QueryAsync(new(RowTable.Due, "p"), default)).Rows.Count);
    }

    private static async Task Increment(SqliteRows rows, int times)
    {
        for (var done = 0; done < times;)
        {
            var row = (await Get(rows, "count"))!;
            var next = new RowProperties { ["Value"] = row.GetInt32("Value") + 1 };
            var result = await rows.TransactAsync(RowTable.Due, "p", [RowOperation.Replace("count", next, row.ETag)], default);
            done += result.IsCommitted ? 1 : 0;
        }
    }

    private static Task<Row?> Get(SqliteRows rows, string key) => rows.GetAsync(RowTable.Due, "p", key, default);

    private static async Task<string> Insert(SqliteRows rows, string key, string value)
    {
        var result = await rows.TransactAsync(RowTable.Due, "p", [RowOperation.Insert(key, Value(value))], default);
        Assert.True(result.IsCommitted);
        return result.ETags[0]!;
    }

    private static RowProperties Value(string value) => new() { ["Value"] = value };
}
