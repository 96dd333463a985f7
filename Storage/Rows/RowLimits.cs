using System.Buffers;

namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// The limits of Azure Table Storage, checked by every engine before it does anything, so that what works on one
/// works on all.
/// </summary>
internal static class RowLimits
{
    public const int MaxPageSize = 1000;
    public const int MaxOperations = 100;
    public const int MaxKeyLength = 512;

    // Azure forbids / \ # ? and control characters; % and + are legal but break clients on the way.
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(@"/\#?%+")]);

    public static void CheckKeys(RowTable table, string partition, string key)
    {
        CheckTable(table);
        CheckKey("partition", partition);
        CheckKey("row", key);
    }

    public static void CheckQuery(RowQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckTable(query.Table);
        CheckKey("partition", query.Partition);
        CheckBound(query.From);
        CheckBound(query.To);
        CheckBound(query.Continuation);
        if (query.PageSize is < 1 or > MaxPageSize)
        {
            throw new RowLimitException($"A page has 1 to {MaxPageSize} rows, not {query.PageSize}.");
        }
    }

    public static void CheckTransaction(RowTable table, string partition, IReadOnlyList<RowOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        CheckTable(table);
        CheckKey("partition", partition);
        if (operations.Count is < 1 or > MaxOperations)
        {
            throw new RowLimitException($"A transaction has 1 to {MaxOperations} operations, not {operations.Count}.");
        }

        for (var i = 0; i < operations.Count; i++)
        {
            CheckKey("row", operations[i].Key);
            if (operations[i].Properties is { } properties)
            {
                RowSize.CheckProperties(partition, operations[i].Key, properties);
            }
        }

        CheckKeysDiffer(operations);
        RowSize.CheckTransaction(partition, operations);
    }

    private static void CheckTable(RowTable table)
    {
        if (table is < RowTable.Deals or > RowTable.Due)
        {
            throw new RowLimitException($"There is no table {(int)table}.");
        }
    }

    private static void CheckKey(string what, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length is 0 or > MaxKeyLength)
        {
            throw new RowLimitException($"A {what} key has 1 to {MaxKeyLength} characters, not {key.Length}.");
        }

        if (key.AsSpan().IndexOfAnyExcept(KeyCharacters) is >= 0 and var at)
        {
            throw new RowLimitException($"A {what} key cannot contain U+{(int)key[at]:X4} (at {at}); RowKeys.Encode makes it fit.");
        }
    }

    // A bound is no key: the end of a prefix's range may be any ASCII text.
    private static void CheckBound(string? bound)
    {
        if (bound is not null && (bound.Length is 0 or > MaxKeyLength || bound.AsSpan().ContainsAnyExceptInRange(' ', '~')))
        {
            throw new RowLimitException($"The bound of a range is printable ASCII of 1 to {MaxKeyLength} characters.");
        }
    }

    private static void CheckKeysDiffer(IReadOnlyList<RowOperation> operations)
    {
        if (operations.Count == 1)
        {
            return;
        }

        var keys = new HashSet<string>(operations.Count, StringComparer.Ordinal);
        for (var i = 0; i < operations.Count; i++)
        {
            if (!keys.Add(operations[i].Key))
            {
                throw new RowLimitException($"Operation {i} writes a row that an earlier operation of the transaction writes.");
            }
        }
    }
}
