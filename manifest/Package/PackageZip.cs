using System.IO.Compression;

namespace KeyAccountBot.Package;

/// <summary>The same files give the same bytes, so that a package can be compared with the one that was uploaded.</summary>
internal static class PackageZip
{
    /// <summary>The earliest that the format can say: when a file was built is nobody's business.</summary>
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int ReadableByAll = 0b1_000_000_110_100_100 << 16;

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Earliest;
                entry.ExternalAttributes = ReadableByAll;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
