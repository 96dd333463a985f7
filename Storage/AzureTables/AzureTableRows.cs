using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>
/// Rows in Azure Table Storage, which any number of processes may share. Tables are made by the first call that reaches the
/// account, so an account that is away at the start is used as soon as it is there.
/// </summary>
public sealed class AzureTableRows : IRows, IRowScan
{
    private readonly TableSet _tables;
    private readonly TimeSpan _patience;

    /// <exception cref="ArgumentException">The options name no account.</exception>
    /// <exception cref="FormatException">The connection string is none. The message holds nothing of it.</exception>
    public AzureTableRows(AzureTableOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Patience, TimeSpan.Zero);
        _tables = new(options);
        _patience = options.Patience;
    }

    /// <summary>The account's address and what its tables begin with, for people; never a secret.</summary>
    public string Name => _tables.Name;

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        RowLimits.CheckKeys(table, partition, key);
        return ReadAsync(
            table,
            async (client, token) => await client.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: token) is { HasValue: true } found
                ? RowEntity.ToRow(table, found.Value!)
                : null,
            cancellationToken);
    }

    public Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken)
    {
        RowLimits.CheckQuery(query);
        return ReadAsync(query.Table, (client, token) => PageAsync(client, query, token), cancellationToken);
    }

    public async Task<TransactResult> TransactAsync(
        RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        RowLimits.CheckTransaction(table, partition, operations);
        cancellationToken.ThrowIfCancellationRequested();

        // From here on the caller cannot cancel, only the clock: cancelled must mean not committed.
        using var patience = new CancellationTokenSource(_patience);
        var tries = new Tries();
        TransactResult? found = null;
        try
        {
            var client = await _tables.GetAsync(table, toRead: false, patience.Token);
            var transaction = new TableTransaction(client, partition, operations);
            found = await SubmitAsync(transaction, tries, patience.Token);
            found ??= await transaction.FindOutAsync(null, patience.Token);
        }
        catch (Exception e) when (TableFaults.From(e, tries.MayBeDone) is { } fault)
        {
            throw fault;
        }

        return found ?? throw new StorageUnavailableException(StorageFault.DeviceError, "Azure Tables did not say whether it wrote.") { OutcomeUnknown = true };
    }

    public async IAsyncEnumerable<Row> ScanAsync(RowTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await ReadAsync(table, (client, token) => FirstAsync(client.QueryAsync<TableEntity>(cancellationToken: token).AsPages(continuation)), cancellationToken);
            foreach (var entity in page.Values)
            {
                yield return RowEntity.ToRow(table, entity);
            }

            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    /// <summary>Null when it is to be found out whether the transaction was done.</summary>
    private static async Task<TransactResult?> SubmitAsync(TableTransaction transaction, Tries tries, CancellationToken cancellationToken)
    {
        TransactResult answer;
        try
        {
            using var following = tries.Follow();
            answer = await transaction.SubmitAsync(cancellationToken);
        }
        catch (Exception e) when (tries.MayBeDone && !cancellationToken.IsCancellationRequested && TableFaults.From(e) is not null)
        {
            return null;
        }

        return answer.IsCommitted || !tries.MayBeDone ? answer : await transaction.FindOutAsync(answer, cancellationToken);
    }

    private async Task<T> ReadAsync<T>(RowTable table, Func<TableClient, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            return await read(await _tables.GetAsync(table, toRead: true, patience.Token), patience.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && TableFaults.From(e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>A page that has rows or is the last: the service may answer with empty ones on the way.</summary>
    private static async Task<RowPage> PageAsync(TableClient client, RowQuery query, CancellationToken cancellationToken)
    {
        await foreach (var page in client.QueryAsync<TableEntity>(Filter(query), query.PageSize, cancellationToken: cancellationToken).AsPages())
        {
            var isLast = string.IsNullOrEmpty(page.ContinuationToken);
            if (isLast || page.Values.Count > 0)
            {
                // The service's token may be longer than a key; the key of the last row says as much.
                return new([.. page.Values.Select(entity => RowEntity.ToRow(query.Table, entity))], isLast ? null : page.Values[^1].RowKey);
            }
        }

        return new([], null);
    }

    private static string Filter(RowQuery query)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {query.Partition}");
        if (query.Continuation is { } after)
        {
            filter += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        }
        else if (query.From is { } from)
        {
            filter += TableClient.CreateQueryFilter($" and RowKey ge {from}");
        }

        return query.To is { } to ? filter + TableClient.CreateQueryFilter($" and RowKey lt {to}") : filter;
    }

    private static async Task<Page<TableEntity>> FirstAsync(IAsyncEnumerable<Page<TableEntity>> pages)
    {
        await foreach (var page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("A query has at least one page.");
    }
}
