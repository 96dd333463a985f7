using Azure;
using Azure.Identity;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>What an answer of the service, or none, means to those who use rows.</summary>
internal static class TableFaults
{
    /// <summary>Null for what is no fault of the storage.</summary>
    public static StorageUnavailableException? From(Exception exception, bool outcomeUnknown = false)
    {
        (StorageFault Fault, string Problem)? found = exception switch
        {
            AggregateException { InnerExceptions: [.., var last] } => From(last) is { } inner ? (inner.Fault, inner.Message) : null,
            RequestFailedException answer => (FaultOf(answer), $"Azure Tables: {answer.Status} {answer.ErrorCode ?? "no answer"}."),
            IOException => (StorageFault.DeviceError, "Azure Tables: the connection broke in the middle of an answer."),
            OperationCanceledException => (StorageFault.Busy, "Azure Tables gave no answer in time."),
            AuthenticationFailedException => (StorageFault.CannotOpen, "Azure Tables: this process has no identity that can sign in."),
            _ => null,
        };
        return found is { } fault ? new(fault.Fault, fault.Problem, exception) { OutcomeUnknown = outcomeUnknown } : null;
    }

    /// <summary>The role lets it read and no more; what it may not read fails as any wrong key does.</summary>
    public static bool MayOnlyRead(RequestFailedException answer) => answer is { Status: 403, ErrorCode: "AuthorizationPermissionMismatch" };

    private static StorageFault FaultOf(RequestFailedException answer) => answer.Status switch
    {
        408 or 429 or 503 => StorageFault.Busy,
        403 when MayOnlyRead(answer) => StorageFault.ReadOnly,
        0 or 401 or 403 or 404 => StorageFault.CannotOpen,
        _ => StorageFault.DeviceError,
    };
}
