using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.Contract;

namespace KeyAccountBot.Storage.Tests.Sqlite;

public sealed class SqliteRowsTests : RowsContract, IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly SqliteRows _rows;

    public SqliteRowsTests() => _rows = SqliteRows.Open(_database.Options);

    protected override IRows Rows => _rows;

    public void Dispose()
    {
        _rows.Dispose();
        _database.Dispose();
    }
}
