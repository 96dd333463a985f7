namespace KeyAccountBot.Storage.Rows;

public enum RowConflictReason
{
    /// <summary>An insert found the row.</summary>
    Exists,

    /// <summary>A replace or a delete found no row.</summary>
    Missing,

    /// <summary>The row no longer has the ETag that was asked for.</summary>
    Changed,
}
