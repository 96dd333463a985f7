namespace KeyAccountBot.Storage.Rows;

internal enum RowOperationKind
{
    Insert,
    Replace,
    Upsert,
    Delete,
}
