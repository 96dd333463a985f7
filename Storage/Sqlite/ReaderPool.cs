using System.Collections.Concurrent;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>Connections for reading, each lent to one thread at a time.</summary>
internal sealed class ReaderPool(Database database) : IDisposable
{
    // More threads than this seldom read at once; the connections beyond are closed after use.
    private static readonly int MaxIdle = Math.Max(4, Environment.ProcessorCount);

    private readonly ConcurrentStack<Connection> _idle = new();
    private volatile bool _disposed;

    public Lease Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteRows));
        while (_idle.TryPop(out var connection))
        {
            if (!connection.HasMoved)
            {
                return new(this, connection);
            }

            connection.Dispose();
        }

        return new(this, database.OpenForReading());
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void Return(Connection connection)
    {
        if (_idle.Count >= MaxIdle || connection.HasFailed)
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

    internal readonly ref struct Lease(ReaderPool pool, Connection connection)
    {
        public Connection Connection => connection;

        public void Dispose() => pool.Return(connection);
    }
}
