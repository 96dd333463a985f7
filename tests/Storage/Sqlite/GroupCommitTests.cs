using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Tests.Sqlite;

/// <summary>Transactions that share a flush share nothing else. Another writer holds the file until they have queued up.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task In_a_group_each_transaction_has_its_own_conflict()
    {
        using var rows = SqliteRows.Open(_database.Options);

        var results = await QueuedTogether(
            () => Transact(rows, RowOperation.Insert("a", Value("1"))),
            () => Transact(rows, RowOperation.Insert("b", Value("2")), RowOperation.Insert("a", Value("2"))),
            () => Transact(rows, RowOperation.Insert("c", Value("3")), RowOperation.Replace("none", Value("3"), "no etag")),
            () => Transact(rows, RowOperation.Insert("b", Value("4"))));

        Assert.Equal(
            [null, new(1, RowConflictReason.Exists), new(1, RowConflictReason.Missing), null],
            results.Select(result => result.Conflict));
        Assert.Equal(["a=1", "b=4"], await All(rows));
    }

    [Fact]
    public async Task What_is_cancelled_while_it_waits_does_not_happen()
    {
        using var rows = SqliteRows.Open(_database.Options);
        using var cancellation = new CancellationTokenSource();
        Task<TransactResult>? cancelled = null;

        await QueuedTogether(
            () => Transact(rows, RowOperation.Insert("first", Value("1"))),
            () =>
            {
                cancelled = rows.TransactAsync(RowTable.Due, "p", [RowOperation.Insert("cancelled", Value("1"))], cancellation.Token);
                cancellation.Cancel();
                return Transact(rows, RowOperation.Insert("last", Value("1")));
            });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled!);
        Assert.Equal(["first=1", "last=1"], await All(rows));
    }

    [Fact]
    public async Task A_transaction_that_does_not_fit_the_disk_fails_alone()
    {
        using var rows = SqliteRows.Open(_database.Options with { MaxPages = 40 });
        var large = Value(new string('x', 32_000));

        var tooLarge = Task.FromResult<Exception?>(null);
        var results = await QueuedTogether(
            () => Transact(rows, RowOperation.Insert("small", Value("1"))),
            () => Transact(rows, RowOperation.Insert("also small", Value("1"))),
            () =>
            {
                tooLarge = Record.ExceptionAsync(() => Transact(
                    rows, [.. Enumerable.Range(0, 20).Select(i => RowOperation.Insert($"large|{i}", large))]))!;
                return Transact(rows, RowOperation.Insert("last", Value("1")));
            });

        Assert.All(results, result => Assert.True(result.IsCommitted));
        Assert.Equal(StorageFault.Full, Assert.IsType<StorageUnavailableException>(await tooLarge).Fault);
        Assert.Equal(["also small=1", "last=1", "small=1"], await All(rows));
    }

    private async Task<TransactResult[]> QueuedTogether(params Func<Task<TransactResult>>[] transactions)
    {
        using var other = _database.Connect();
        other.Ask("BEGIN IMMEDIATE");
        Task<TransactResult>[] started = [.. transactions.Select(transaction => transaction())];
        other.Ask("COMMIT");
        return await Task.WhenAll(started);
    }

    private static Task<TransactResult> Transact(SqliteRows rows, params RowOperation[] operations) =>
        rows.TransactAsync(RowTable.Due, "p", operations, default);

    private static async Task<IEnumerable<string>> All(SqliteRows rows) =>
        (await rows.QueryAllAsync(new(RowTable.Due, "p"), default)).Select(row => $"{row.Key}={row.GetString("Value")}");

    private static RowProperties Value(string value) => new() { ["Value"] = value };
}
