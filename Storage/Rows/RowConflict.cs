namespace KeyAccountBot.Storage.Rows;

/// <param name="Index">The first operation, from 0, whose precondition did not hold.</param>
public sealed record RowConflict(int Index, RowConflictReason Reason);
