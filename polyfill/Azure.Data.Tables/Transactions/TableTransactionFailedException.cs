namespace Azure.Data.Tables;

/// <summary>A transaction of which nothing was done.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? failedIndex)
        : base(status, message, errorCode, null) => FailedTransactionActionIndex = failedIndex;

    /// <summary>The action that failed, from 0; null when the service does not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
