namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// A row as it was read. The getters throw <see cref="CorruptRowException"/>, which names the row and the property. Where nothing of it can
/// be read they all do, and no sooner: it spoils no other of its page, and can still be told by its key, replaced and deleted.
/// </summary>
public sealed class Row
{
    private readonly RowProperties? _properties;
    private readonly (string? Property, string Problem) _unreadable;

    internal Row(RowTable table, string partition, string key, string etag, RowProperties properties)
        : this(table, partition, key, etag) => _properties = properties;

    private Row(RowTable table, string partition, string key, string etag)
    {
        Table = table;
        Partition = partition;
        Key = key;
        ETag = etag;
    }

    private Row(RowTable table, string partition, string key, string etag, (string? Property, string Problem) unreadable)
        : this(table, partition, key, etag) => _unreadable = unreadable;

    public RowTable Table { get; }

    public string Partition { get; }

    public string Key { get; }

    /// <summary>Opaque. Changes with every write of the row and never comes back, also not after the row was deleted.</summary>
    public string ETag { get; }

    /// <exception cref="CorruptRowException">It cannot be read.</exception>
    public RowProperties Properties => _properties ?? throw new CorruptRowException(Table, Partition, Key, _unreadable.Property, _unreadable.Problem);

    public string GetString(string name) => FindString(name) ?? throw Corrupt(name, "is missing");

    public bool GetBoolean(string name) => FindBoolean(name) ?? throw Corrupt(name, "is missing");

    public int GetInt32(string name) => FindInt32(name) ?? throw Corrupt(name, "is missing");

    /// <summary>Reads an int too, so that a property can be widened without rewriting old rows.</summary>
    public long GetInt64(string name) => FindInt64(name) ?? throw Corrupt(name, "is missing");

    public double GetDouble(string name) => FindDouble(name) ?? throw Corrupt(name, "is missing");

    public string? FindString(string name) => Properties[name] switch
    {
        null => null,
        { Kind: RowValueKind.Text } value => value.AsText,
        { } other => throw WrongKind(name, RowValueKind.Text, other),
    };

    public bool? FindBoolean(string name) => Properties[name] switch
    {
        null => null,
        { Kind: RowValueKind.Boolean } value => value.AsBoolean,
        { } other => throw WrongKind(name, RowValueKind.Boolean, other),
    };

    public int? FindInt32(string name) => Properties[name] switch
    {
        null => null,
        { Kind: RowValueKind.Int32 } value => value.AsInt32,
        { } other => throw WrongKind(name, RowValueKind.Int32, other),
    };

    /// <inheritdoc cref="GetInt64"/>
    public long? FindInt64(string name) => Properties[name] switch
    {
        null => null,
        { Kind: RowValueKind.Int64 or RowValueKind.Int32 } value => value.AsInt64,
        { } other => throw WrongKind(name, RowValueKind.Int64, other),
    };

    public double? FindDouble(string name) => Properties[name] switch
    {
        null => null,
        { Kind: RowValueKind.Double } value => value.AsDouble,
        { } other => throw WrongKind(name, RowValueKind.Double, other),
    };

    /// <summary>For a store that finds a value it cannot make sense of.</summary>
    /// <param name="problem">What is wrong, to follow the property's name. Never the value: it may be personal.</param>
    public CorruptRowException Corrupt(string property, string problem) => new(Table, Partition, Key, property, problem);

    /// <summary>For a store that finds a row of a form that it does not know yet.</summary>
    public CorruptRowException Newer(string property) => new(Table, Partition, Key, property, "was written by a newer version") { IsNewer = true };

    /// <param name="property">What keeps the row from being read; null for all of it.</param>
    /// <param name="problem">What is wrong, to follow "the row" or the property's name.</param>
    internal static Row Unreadable(RowTable table, string partition, string key, string etag, string? property, string problem) =>
        new(table, partition, key, etag, (property, problem));

    private CorruptRowException WrongKind(string name, RowValueKind wanted, RowValue found) =>
        Corrupt(name, $"is {found.Kind} where {wanted} was expected");
}
