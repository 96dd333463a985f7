using System.Collections.Concurrent;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>Connections for reading, each lent to one thread at a time.</summary>
internal sealed class ReaderPool(Database database) : IDisposable
{
    // More threads than this seldom read at once; the connections beyond are closed after use.
    private static readonly int MaxIdle = Math.Max(4, Environment.ProcessorCount);

    private readonly ConcurrentStack<Connection> _idle = new();
    private volatile bool _disposed;
    private int _generation;

    public Lease Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteRows));
        try
        {
            database.EnsureThere();
        }
        catch (StorageUnavailableException)
        {
            // What comes back to this place may be another file: nobody goes on with this one.
            Interlocked.Increment(ref _generation);
            CloseIdle();
            throw;
        }

        return new(this, _idle.TryPop(out var connection) ? connection : database.OpenForReading(), Volatile.Read(ref _generation));
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void Return(Connection connection, int generation)
    {
        if (_idle.Count >= MaxIdle || generation != Volatile.Read(ref _generation))
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
        if (_disposed)
        {
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    internal readonly ref struct Lease(ReaderPool pool, Connection connection, int generation)
    {
        public Connection Connection => connection;

        public void Dispose() => pool.Return(connection, generation);
    }
}
