using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// The one writer of this process, on a thread of its own because SQLite blocks. What queued up during one flush is
/// committed together by the next; each transaction keeps its own savepoint, conflicts and faults, and is answered
/// after the flush.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    // Bounds how long the first of a group waits for the last.
    private const int MaxGroup = 128;

    private readonly Database _database;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private readonly Queue<PendingTransaction> _queue = new();
    private Connection? _connection;
    private bool _closing;

    public GroupCommitWriter(Database database)
    {
        _database = database;
        _connection = database.OpenForWriting();
        _thread = new(Run) { IsBackground = true, Name = "Row writer" };
        _thread.Start();
    }

    public Task<TransactResult> CommitAsync(PendingTransaction transaction)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, typeof(SqliteRows));
            _queue.Enqueue(transaction);
            Monitor.Pulse(_gate);
        }

        return transaction.Completion;
    }

    /// <summary>Commits what is queued, then closes.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _connection?.Dispose();
    }

    private void Run()
    {
        List<PendingTransaction> group = new(MaxGroup);
        while (WaitForWork())
        {
            Gather(group);
            Commit(group);
            group.Clear();
        }
    }

    /// <summary>False when it is closing and nothing is left.</summary>
    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (_queue.Count == 0 && !_closing)
            {
                Monitor.Wait(_gate);
            }

            return _queue.Count > 0;
        }
    }

    /// <summary>
    /// A flush costs more than a transaction, so whoever is just about to commit too is let go first, until nobody comes any more: where one
    /// processor serves eight at a time a turn costs a sixth less for it, and where nobody waits to run it costs a system call.
    /// </summary>
    private void Gather(List<PendingTransaction> group)
    {
        for (var known = -1; known < group.Count;)
        {
            known = group.Count;
            lock (_gate)
            {
                while (group.Count < MaxGroup && _queue.TryDequeue(out var transaction))
                {
                    group.Add(transaction);
                }
            }

            Thread.Yield();
        }
    }

    private void Commit(List<PendingTransaction> group)
    {
        var fault = TryCommit(group);
        if (fault is null)
        {
            group.ForEach(transaction => transaction.Succeed());
        }
        else if (group.Count > 1 && MayBeOneTransactionsFault(fault))
        {
            group.ForEach(transaction => Commit([transaction]));
        }
        else
        {
            group.ForEach(transaction => transaction.Fail(fault));
        }
    }

    // This thread's edge: whatever went wrong belongs to the callers, and the next group finds a fresh connection.
    private Exception? TryCommit(List<PendingTransaction> group)
    {
        try
        {
            if (_connection is { HasMoved: true })
            {
                _connection.Dispose();
                _connection = null;
            }

            _connection ??= _database.OpenForWriting();
            ExecuteGroup(_connection, group);
            return null;
        }
        catch (Exception fault)
        {
            _connection?.Dispose();
            _connection = null;
            return fault;
        }
    }

    private static void ExecuteGroup(Connection connection, List<PendingTransaction> group)
    {
        connection.Execute("BEGIN IMMEDIATE");
        if (connection.HasMoved)
        {
            throw new StorageUnavailableException(StorageFault.CannotOpen, "The file went away while it was waited for.");
        }

        // Not before: waiting for the file may have taken long.
        group.RemoveAll(transaction => transaction.TryCancel());
        var wrote = false;
        foreach (var transaction in group)
        {
            wrote |= transaction.Execute(connection);
        }

        if (!wrote)
        {
            connection.Execute("ROLLBACK");
            return;
        }

        try
        {
            connection.Execute("COMMIT");
        }
        catch (StorageUnavailableException e) when (e.Fault != StorageFault.Full)
        {
            // A flush that failed may have reached the disk; a full disk was noticed before the flush.
            throw new StorageUnavailableException(e.Fault, e.Message, e) { OutcomeUnknown = true };
        }
    }

    private static bool MayBeOneTransactionsFault(Exception fault) =>
        fault is not StorageUnavailableException unavailable
        || (unavailable.Fault is not (StorageFault.Busy or StorageFault.CannotOpen or StorageFault.ReadOnly) && !unavailable.OutcomeUnknown);
}
