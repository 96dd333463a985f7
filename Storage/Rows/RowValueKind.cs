namespace KeyAccountBot.Storage.Rows;

/// <summary>The numbers are part of the stored format (<c>RowBody</c>) and never change meaning.</summary>
internal enum RowValueKind : byte
{
    None = 0,
    Text = 1,
    Boolean = 2,
    Int32 = 3,
    Int64 = 4,
    Double = 5,
}
