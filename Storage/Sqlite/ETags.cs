using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// ETags are 64 random bits, counted on within a transaction. A counter in the file would be one more page to write in
/// every commit, and would give the same ETags again to a file restored from a backup.
/// </summary>
internal static class ETags
{
    /// <summary>For the first operation of a transaction; the next ones add 1 each.</summary>
    public static long First()
    {
        long first = 0;
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(new Span<long>(ref first)));
        return first;
    }

    public static string ToText(long etag) => etag.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Null for a text that no row can have as its ETag.</summary>
    public static long? FromText(string text) =>
        text.Length == 16 && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var etag) ? etag : null;
}
