namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// The seam between the stores and an engine. Every engine passes the same contract suite and refuses, before it does
/// anything, what breaks a limit of Azure Table Storage (<see cref="RowLimitException"/>).
/// </summary>
/// <remarks>
/// Faults come out of the returned task: <see cref="StorageUnavailableException"/> when the engine cannot answer,
/// <see cref="OperationCanceledException"/>. A row that it cannot decode is handed out all the same: asked for its values, it throws
/// <see cref="CorruptRowException"/>, and so it spoils nothing but itself.
/// </remarks>
public interface IRows
{
    /// <summary>The row as last committed, or null.</summary>
    Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>
    /// One page of a partition, in ordinal order of the keys. A page may be empty and still carry a continuation; only
    /// a page without one is the last. A page is consistent in itself, several pages are not one snapshot.
    /// </summary>
    Task<RowPage> QueryAsync(RowQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Commits 1 to 100 operations on different keys of one partition, all or none, and completes when they are
    /// durable. A precondition that does not hold is a returned conflict, not an exception.
    /// </summary>
    /// <remarks>
    /// Cancelled means not committed. <see cref="StorageUnavailableException"/> says by <see
    /// cref="StorageUnavailableException.OutcomeUnknown"/> whether the operations may be committed all the same.
    /// </remarks>
    Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken);
}
