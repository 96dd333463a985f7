using Azure;
using Azure.Data.Tables;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>A transaction as the service takes it: one call, and for a single operation the plain one.</summary>
internal sealed class TableTransaction(TableClient client, string partition, IReadOnlyList<RowOperation> operations)
{
    private readonly string _stamp = RowEntity.NewStamp();

    /// <exception cref="RequestFailedException">The answer is neither done nor a conflict.</exception>
    public async Task<TransactResult> SubmitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return operations.Count == 1
                ? await SubmitOneAsync(operations[0], cancellationToken)
                : Committed((await client.SubmitTransactionAsync(operations.Select(Action), cancellationToken)).Value);
        }
        catch (TableTransactionFailedException e) when (Conflict(e) is { } reason && e.FailedTransactionActionIndex is { } index)
        {
            return TransactResult.Conflicted(index, reason);
        }
        catch (RequestFailedException e) when (operations.Count == 1 && Conflict(e) is { } reason)
        {
            return TransactResult.Conflicted(0, reason);
        }
    }

    /// <summary>
    /// After a try that may be done: what the rows say. Null when they do not tell.
    /// </summary>
    /// <param name="answer">The conflict that a later try met, if one did. That is proof only where the rows show that no earlier try had been done.</param>
    public async Task<TransactResult?> FindOutAsync(TransactResult? answer, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(operations.Select(operation => OutlineAsync(operation.Key, cancellationToken)));

        // All or none: a single row that bears the stamp shows that the transaction was done. Rows without it were written again since.
        if (Array.Exists(rows, IsOurs))
        {
            return TransactResult.Committed([.. operations.Select((operation, i) =>
                operation.Kind == RowOperationKind.Delete ? null : IsOurs(rows[i]) ? rows[i]!.ETag.ToString() : RowEntity.NoETag)]);
        }

        return answer is not null && operations.Where((operation, i) => IsUntouched(operation, rows[i])).Any() ? answer : null;
    }

    private bool IsOurs(TableEntity? row) => row?.GetString(RowEntity.Stamp) == _stamp;

    private static bool IsUntouched(RowOperation operation, TableEntity? row) => operation.Kind switch
    {
        RowOperationKind.Insert => row is null,
        RowOperationKind.Delete => row is not null && (operation.IfMatch is null || row.ETag.ToString() == operation.IfMatch),
        RowOperationKind.Replace => row is not null && row.ETag.ToString() == operation.IfMatch,
        _ => false,
    };

    private async Task<TransactResult> SubmitOneAsync(RowOperation operation, CancellationToken cancellationToken)
    {
        if (operation.Kind == RowOperationKind.Delete)
        {
            var answer = await client.DeleteEntityAsync(partition, operation.Key, RowEntity.Match(operation.IfMatch), cancellationToken);
            return answer.Status == 404 ? TransactResult.Conflicted(0, RowConflictReason.Missing) : Committed([answer]);
        }

        var entity = RowEntity.Of(partition, operation, _stamp);
        return Committed([operation.Kind switch
        {
            RowOperationKind.Insert => await client.AddEntityAsync(entity, cancellationToken),
            RowOperationKind.Replace => await client.UpdateEntityAsync(entity, RowEntity.Match(operation.IfMatch), TableUpdateMode.Replace, cancellationToken),
            _ => await client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
        }]);
    }

    private TableTransactionAction Action(RowOperation operation) => operation.Kind switch
    {
        RowOperationKind.Insert => new(TableTransactionActionType.Add, Entity(operation)),
        RowOperationKind.Replace => new(TableTransactionActionType.UpdateReplace, Entity(operation), RowEntity.Match(operation.IfMatch)),
        RowOperationKind.Upsert => new(TableTransactionActionType.UpsertReplace, Entity(operation)),
        _ => new(TableTransactionActionType.Delete, new TableEntity(partition, operation.Key), RowEntity.Match(operation.IfMatch)),
    };

    private TableEntity Entity(RowOperation operation) => RowEntity.Of(partition, operation, _stamp);

    private TransactResult Committed(IReadOnlyList<Response> answers) => TransactResult.Committed([.. operations.Select((operation, i) =>
        operation.Kind == RowOperationKind.Delete ? null : answers[i].Headers.ETag?.ToString() ?? RowEntity.NoETag)]);

    private static RowConflictReason? Conflict(RequestFailedException answer) => answer switch
    {
        { Status: 409, ErrorCode: "EntityAlreadyExists" } => RowConflictReason.Exists,
        { Status: 412 } => RowConflictReason.Changed,
        { Status: 404, ErrorCode: "ResourceNotFound" or "EntityNotFound" } => RowConflictReason.Missing,
        _ => null,
    };

    private async Task<TableEntity?> OutlineAsync(string key, CancellationToken cancellationToken)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, key, RowEntity.OutlineProperties, cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
