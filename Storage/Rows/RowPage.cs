namespace KeyAccountBot.Storage.Rows;

/// <param name="Continuation">Opaque; null on the last page.</param>
public sealed record RowPage(IReadOnlyList<Row> Rows, string? Continuation);
