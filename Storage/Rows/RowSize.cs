using System.Buffers;

namespace KeyAccountBot.Storage.Rows;

/// <summary>What a row holds and how large that is, by the formulas of Azure Table Storage.</summary>
internal static class RowSize
{
    public const int MaxTextLength = 32 * 1024;
    public const int MaxRowBytes = 1024 * 1024;
    public const int MaxTransactionBytes = 4 * 1024 * 1024;

    // Azure allows 252; an engine may keep one of its own.
    public const int MaxProperties = 251;
    public const int MaxNameLength = 255;

    /// <summary>The property in which an engine marks who wrote a row.</summary>
    public const string StampName = "WriteStamp";

    public const int StampLength = 16;

    private const int StampBytes = 8 + (2 * 10) + 4 + (2 * StampLength);

    // Headers, URL and punctuation of one operation on the wire, keys apart, with room to spare.
    private const int OperationOverhead = 1024;

    // Name, type annotation and punctuation of one property that is not text.
    private const int PropertyOverhead = 64;

    // JSON writes what is not in here as \u and four digits.
    private const int EscapedCharacter = 6;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("\"\\&'+<>`")]);

    public static void CheckProperties(string partition, string key, RowProperties properties)
    {
        if (properties.Count > MaxProperties)
        {
            throw new RowLimitException($"A row has at most {MaxProperties} properties, not {properties.Count}.");
        }

        long bytes = 4 + (2L * (partition.Length + key.Length)) + StampBytes;
        foreach (var (name, value) in properties.Entries)
        {
            CheckName(name);
            bytes += 8 + (2L * name.Length) + ValueBytes(name, value);
        }

        if (bytes > MaxRowBytes)
        {
            throw new RowLimitException($"A row has at most {MaxRowBytes} bytes, not {bytes}.");
        }
    }

    public static void CheckTransaction(string partition, IReadOnlyList<RowOperation> operations)
    {
        // Nearly every transaction is small however it is escaped; only a large one is measured exactly.
        if (WireBytes(partition, operations, static text => EscapedCharacter * (long)text.Length) <= MaxTransactionBytes)
        {
            return;
        }

        var bytes = WireBytes(partition, operations, JsonBytes);
        if (bytes > MaxTransactionBytes)
        {
            throw new RowLimitException($"A transaction has at most {MaxTransactionBytes} bytes on the wire, not {bytes}.");
        }
    }

    private static void CheckName(string name)
    {
        if (name.Length is 0 or > MaxNameLength || char.IsAsciiDigit(name[0]) || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new RowLimitException($"A property's name is an ASCII identifier of at most {MaxNameLength} characters.");
        }

        if (name is "PartitionKey" or "RowKey" or "Timestamp" or "ETag" or StampName)
        {
            throw new RowLimitException($"The name {name} belongs to the engine.");
        }
    }

    private static long ValueBytes(string name, RowValue value)
    {
        switch (value.Kind)
        {
            case RowValueKind.Text:
                CheckText(name, value.AsText);
                return 4 + (2L * value.AsText.Length);
            case RowValueKind.Double when !double.IsFinite(value.AsDouble):
                throw new RowLimitException($"Property {name} is not a finite number.");
            default:
                return sizeof(long);
        }
    }

    private static void CheckText(string name, string text)
    {
        if (text.Length > MaxTextLength)
        {
            throw new RowLimitException($"Property {name} has {text.Length} characters; {MaxTextLength} are allowed.");
        }

        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw new RowLimitException($"Property {name} holds half a surrogate pair.");
            }
        }
    }

    /// <summary>What an operation takes of a transaction.</summary>
    public static long WireBytes(string partition, RowOperation operation) => WireBytes(partition, operation, JsonBytes);

    private static long WireBytes(string partition, IReadOnlyList<RowOperation> operations, Func<string, long> textBytes)
    {
        long bytes = 0;
        for (var i = 0; i < operations.Count; i++)
        {
            bytes += WireBytes(partition, operations[i], textBytes);
        }

        return bytes;
    }

    private static long WireBytes(string partition, RowOperation operation, Func<string, long> textBytes)
    {
        // A key stands percent-encoded in the URL and escaped in the body.
        long bytes = OperationOverhead + ((3L + EscapedCharacter) * (partition.Length + operation.Key.Length));
        foreach (var (name, value) in operation.Properties is { } properties ? properties.Entries : [])
        {
            bytes += PropertyOverhead + (2L * name.Length) + (value.Kind == RowValueKind.Text ? textBytes(value.AsText) : 0);
        }

        return bytes;
    }

    private static long JsonBytes(string text)
    {
        long bytes = text.Length;
        for (var rest = text.AsSpan(); rest.IndexOfAnyExcept(PlainCharacters) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            bytes += EscapedCharacter - 1;
        }

        return bytes;
    }
}
