using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Moving;

/// <summary>What a row holds, whatever the engine: properties by name, without ETag and order.</summary>
internal static class RowContent
{
    public static bool Same(Row one, Row other) => Bytes(one).AsSpan().SequenceEqual(Bytes(other));

    /// <summary>Counts the rows and hashes them in their order.</summary>
    public static async Task<(long Rows, string Hash)> DigestAsync(IAsyncEnumerable<Row> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(int)];
        long count = 0;
        await foreach (var row in rows)
        {
            count++;
            var body = Bytes(row);
            BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);

            // No key has a zero in it, and the body says how long it is: no two lists of rows look alike.
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Partition}\0{row.Key}\0"));
            hash.AppendData(length);
            hash.AppendData(body);
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static byte[] Bytes(Row row)
    {
        var sorted = new RowProperties(row.Properties.Count);
        foreach (var (name, value) in row.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            sorted.Append(name, value);
        }

        return RowBody.Encode(sorted);
    }
}
