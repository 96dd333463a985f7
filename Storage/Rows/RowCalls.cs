namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// How often one piece of work, such as a turn, called the storage: every call of <see cref="IRows"/> counts one, so a range of two pages
/// counts two, and calls made at the same time count one each. It flows with the work that was begun inside <see cref="Begin"/>.
/// </summary>
public sealed class RowCalls
{
    private static readonly AsyncLocal<RowCalls?> _current = new();

    private readonly Lock _counting = new();
    private int _running;

    private RowCalls()
    {
    }

    /// <summary>Null outside of any counted work.</summary>
    public static RowCalls? Current => _current.Value;

    public int Count { get; private set; }

    /// <summary>How often the work waited: calls that overlap are one wait.</summary>
    public int Waits { get; private set; }

    /// <summary>Begins to count, until the asynchronous method that calls this returns.</summary>
    public static RowCalls Begin() => _current.Value = new();

    internal void Began()
    {
        lock (_counting)
        {
            Count++;
            Waits += _running++ == 0 ? 1 : 0;
        }
    }

    internal void Ended()
    {
        lock (_counting)
        {
            _running--;
        }
    }
}
