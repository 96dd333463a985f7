using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <summary>One side of a move.</summary>
/// <param name="Name">Where the data is, for people: a file or an address. Never a secret.</param>
public sealed record DataStore(string Name, IRows Rows, IRowScan Scan)
{
    public static DataStore Of<T>(string name, T engine)
        where T : IRows, IRowScan => new(name, engine, engine);
}
