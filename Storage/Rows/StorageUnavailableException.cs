namespace KeyAccountBot.Storage.Rows;

/// <summary>The engine cannot answer now.</summary>
public sealed class StorageUnavailableException(StorageFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public StorageFault Fault { get; } = fault;

    /// <summary>True when a transaction may have been committed all the same: read again before repeating it.</summary>
    public bool OutcomeUnknown { get; init; }
}
