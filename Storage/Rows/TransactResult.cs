using System.Diagnostics.CodeAnalysis;

namespace KeyAccountBot.Storage.Rows;

/// <summary>Either committed, with the new ETags, or the conflict that kept every operation from being done.</summary>
public sealed class TransactResult
{
    private TransactResult(IReadOnlyList<string?> etags, RowConflict? conflict)
    {
        ETags = etags;
        Conflict = conflict;
    }

    [MemberNotNullWhen(false, nameof(Conflict))]
    public bool IsCommitted => Conflict is null;

    /// <summary>One per operation, in their order; null for a delete. Empty after a conflict.</summary>
    public IReadOnlyList<string?> ETags { get; }

    public RowConflict? Conflict { get; }

    internal static TransactResult Committed(IReadOnlyList<string?> etags) => new(etags, null);

    internal static TransactResult Conflicted(int index, RowConflictReason reason) => new([], new(index, reason));
}
