using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <param name="Rows">How many rows the table has, on both sides.</param>
/// <param name="Hash">SHA-256 of the rows, in order, in hexadecimal; the same on both sides.</param>
public sealed record MovedTable(RowTable Table, long Rows, string Hash);
