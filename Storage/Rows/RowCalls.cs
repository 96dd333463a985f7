namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// How often one piece of work, such as a turn, called the storage: every call of <see cref="IRows"/> counts one, so a range of two pages
/// counts two, and calls made at the same time count one each. It flows with the work that was begun inside <see cref="Begin"/>.
/// </summary>
public sealed class RowCalls
{
    private static readonly AsyncLocal<RowCalls?> _current = new();

    private int _count;

    private RowCalls()
    {
    }

    /// <summary>Null outside of any counted work.</summary>
    public static RowCalls? Current => _current.Value;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins to count, until the asynchronous method that calls this returns.</summary>
    public static RowCalls Begin() => _current.Value = new();

    internal static void Note()
    {
        if (_current.Value is { } calls)
        {
            Interlocked.Increment(ref calls._count);
        }
    }
}
