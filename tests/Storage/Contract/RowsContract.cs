using System.Security.Cryptography;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

/// <summary>
/// What every engine of <see cref="IRows"/> does alike. An engine's tests derive from this class; each test has
/// partitions of its own, so that an engine may keep its tables from test to test.
/// </summary>
public abstract partial class RowsContract
{
    protected const RowTable Table = RowTable.Deals;

    protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>The engine under test.</summary>
    protected abstract IRows Rows { get; }

    protected string Partition { get; } = "contract|" + RandomNumberGenerator.GetHexString(16);

    protected Task<Row?> Get(string key) => Rows.GetAsync(Table, Partition, key, None);

    protected Task<TransactResult> Transact(params RowOperation[] operations) =>
        Rows.TransactAsync(Table, Partition, operations, None);

    /// <summary>Commits what must not conflict and returns the new ETags.</summary>
    protected async Task<IReadOnlyList<string?>> Commit(params RowOperation[] operations)
    {
        var result = await Transact(operations);
        Assert.Null(result.Conflict);
        return result.ETags;
    }

    protected static RowProperties Some(RowValue value) => new() { ["Value"] = value };

    protected async Task<string> TextAt(string key)
    {
        var row = await Get(key);
        Assert.NotNull(row);
        return row.GetString("Value");
    }

    protected async Task<IReadOnlyList<string>> KeysOf(RowQuery query) =>
        [.. (await Rows.QueryAllAsync(query, None)).Select(row => row.Key)];

    /// <summary>Writes a row per key, a hundred at a time.</summary>
    protected async Task InsertAll(IEnumerable<string> keys)
    {
        foreach (var chunk in keys.Chunk(100))
        {
            await Commit([.. chunk.Select(key => RowOperation.Insert(key, Some(key)))]);
        }
    }
}
