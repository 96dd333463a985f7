using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>A transaction on its way through the writer: encoded by the caller, executed and answered by the writer.</summary>
internal sealed class PendingTransaction
{
    private readonly TaskCompletionSource<TransactResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellationToken;
    private readonly TableSql _sql;
    private readonly string _partition;
    private readonly Write[] _writes;
    private TransactResult? _result;

    public PendingTransaction(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        _sql = TableSql.For(table);
        _partition = partition;
        _cancellationToken = cancellationToken;
        _writes = new Write[operations.Count];
        var etag = ETags.First();
        for (var i = 0; i < _writes.Length; i++)
        {
            var body = operations[i].Properties is { } properties ? RowBody.Encode(properties) : [];
            _writes[i] = new(operations[i].Kind, operations[i].Key, operations[i].IfMatch, body, unchecked(etag + i));
        }
    }

    public Task<TransactResult> Completion => _completion.Task;

    /// <summary>Called before it is executed: from then on it is too late.</summary>
    public bool TryCancel() => _cancellationToken.IsCancellationRequested && _completion.TrySetCanceled(_cancellationToken);

    /// <summary>Writes all or, where a precondition does not hold, nothing. True when something was written.</summary>
    public bool Execute(Connection connection)
    {
        connection.Execute("SAVEPOINT one");
        for (var i = 0; i < _writes.Length; i++)
        {
            if (Apply(connection, in _writes[i]) is { } reason)
            {
                _result = TransactResult.Conflicted(i, reason);
                connection.Execute("ROLLBACK TO one");
                connection.Execute("RELEASE one");
                return false;
            }
        }

        connection.Execute("RELEASE one");
        _result = TransactResult.Committed(Array.ConvertAll(_writes, write => write.NewETag));
        return true;
    }

    /// <summary>Tells the caller, once the writer has committed.</summary>
    public void Succeed() => _completion.SetResult(_result!);

    public void Fail(Exception fault) => _completion.SetException(fault);

    private RowConflictReason? Apply(Connection connection, in Write write)
    {
        switch (write.Kind)
        {
            case RowOperationKind.Insert:
                return Store(connection, _sql.Insert, write) ? null : RowConflictReason.Exists;
            case RowOperationKind.Upsert:
                Store(connection, _sql.Upsert, write);
                return null;
            case RowOperationKind.Replace:
                return ETags.FromText(write.IfMatch!) is { } match && Store(connection, _sql.Replace, write, match)
                    ? null
                    : MissingOrChanged(connection, write.Key);
            case RowOperationKind.Delete when write.IfMatch is null:
                return Remove(connection, _sql.Delete, write.Key) ? null : RowConflictReason.Missing;
            default:
                return ETags.FromText(write.IfMatch!) is { } expected && Remove(connection, _sql.DeleteMatching, write.Key, expected)
                    ? null
                    : MissingOrChanged(connection, write.Key);
        }
    }

    private bool Store(Connection connection, string sql, in Write write, long? match = null)
    {
        var statement = Keyed(connection, sql, write.Key);
        statement.Bind(3, write.ETag);
        statement.Bind(4, write.Body);
        if (match is { } etag)
        {
            statement.Bind(5, etag);
        }

        statement.Run();
        return connection.Changes > 0;
    }

    private bool Remove(Connection connection, string sql, string key, long? match = null)
    {
        var statement = Keyed(connection, sql, key);
        if (match is { } etag)
        {
            statement.Bind(3, etag);
        }

        statement.Run();
        return connection.Changes > 0;
    }

    private RowConflictReason MissingOrChanged(Connection connection, string key)
    {
        var statement = Keyed(connection, _sql.Get, key);
        try
        {
            return statement.Step() ? RowConflictReason.Changed : RowConflictReason.Missing;
        }
        finally
        {
            statement.Reset();
        }
    }

    private Statement Keyed(Connection connection, string sql, string key)
    {
        var statement = connection.Prepare(sql);
        statement.Bind(1, _partition);
        statement.Bind(2, key);
        return statement;
    }

    private readonly record struct Write(RowOperationKind Kind, string Key, string? IfMatch, byte[] Body, long ETag)
    {
        public string? NewETag => Kind == RowOperationKind.Delete ? null : ETags.ToText(ETag);
    }
}
