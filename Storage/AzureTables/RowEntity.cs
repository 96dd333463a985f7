using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>
/// Rows as entities: a property each, under its own name and type, and the stamp of the transaction that wrote it. By the stamp a
/// writer whose answer was lost finds out whether it has written.
/// </summary>
internal static class RowEntity
{
    public const string Stamp = RowSize.StampName;

    /// <summary>Well-formed, and of no row.</summary>
    public const string NoETag = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    private static readonly string[] Outline = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), Stamp];

    public static IEnumerable<string> OutlineProperties => Outline;

    public static string NewStamp() => RandomNumberGenerator.GetHexString(RowSize.StampLength, lowercase: true);

    public static TableEntity Of(string partition, RowOperation operation, string stamp)
    {
        var entity = new TableEntity(partition, operation.Key);
        foreach (var (name, value) in operation.Properties is { } properties ? properties.Entries : [])
        {
            entity[name] = value.Kind switch
            {
                RowValueKind.Text => value.AsText,
                RowValueKind.Boolean => value.AsBoolean,
                RowValueKind.Int32 => value.AsInt32,
                RowValueKind.Int64 => value.AsInt64,
                RowValueKind.Double => value.AsDouble,
                _ => throw new InvalidOperationException($"A value of kind {value.Kind} cannot be stored."),
            };
        }

        entity[Stamp] = stamp;
        return entity;
    }

    public static Row ToRow(RowTable table, TableEntity entity)
    {
        var etag = entity.ETag.ToString();
        var properties = new RowProperties(entity.Count);
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object?>>)entity)
        {
            if (BelongsToTheEngine(name) || value is null)
            {
                continue;
            }

            if (Value(value) is not { } known)
            {
                return Row.Unreadable(
                    table, entity.PartitionKey, entity.RowKey, etag, name, $"is a {value.GetType().Name}, which this program never writes");
            }

            properties.Append(name, known);
        }

        return new(table, entity.PartitionKey, entity.RowKey, etag, properties);
    }

    /// <summary>An ETag of another engine, or none at all, is one that no row has.</summary>
    public static ETag Match(string? etag) =>
        etag is null ? ETag.All : new(etag.StartsWith("W/\"", StringComparison.Ordinal) && etag.EndsWith('"') ? etag : NoETag);

    private static bool BelongsToTheEngine(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or Stamp
        || name.Contains("odata.", StringComparison.Ordinal);

    private static RowValue? Value(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        _ => null,
    };
}
