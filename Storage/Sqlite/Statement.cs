using System.Text;
using SQLitePCL;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>A prepared statement. Parameters count from 1 and columns from 0, as SQLite counts them.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    // The longest bound text is a key or a bound; both are ASCII and checked before.
    private const int MaxText = 1024;

    public void Bind(int parameter, string text)
    {
        Span<byte> utf8 = stackalloc byte[MaxText];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        connection.Check(raw.sqlite3_bind_text(handle, parameter, utf8[..length]));
    }

    public void Bind(int parameter, long number) => connection.Check(raw.sqlite3_bind_int64(handle, parameter, number));

    public void Bind(int parameter, ReadOnlySpan<byte> bytes) => connection.Check(raw.sqlite3_bind_blob(handle, parameter, bytes));

    /// <summary>True when there is a row to read.</summary>
    public bool Step()
    {
        var resultCode = raw.sqlite3_step(handle);
        connection.Check(resultCode);
        return resultCode == raw.SQLITE_ROW;
    }

    /// <summary>Steps to the end and resets.</summary>
    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends the statement's transaction and makes it ready to be run again. Its result repeats that of the last step.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>SQLite's own memory: valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();
}
