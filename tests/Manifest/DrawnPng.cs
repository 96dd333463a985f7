using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>A PNG of one colour. Its check sums are left out: nobody here looks at them.</summary>
internal static class DrawnPng
{
    /// <param name="filter">How every line is predicted, as the specification numbers it.</param>
    public static byte[] Square(int side, string colour, byte alpha, byte filter = 0)
    {
        var rgb = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        byte[] pixel = [(byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, alpha];
        using MemoryStream file = new();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 6);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(side, pixel, filter));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(int side, byte[] pixel, byte filter)
    {
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < side; y++)
            {
                zlib.WriteByte(filter);
                for (var x = 0; x < side; x++)
                {
                    zlib.Write([.. pixel.Select(sample => (byte)(sample - Predicted(filter, x > 0 ? sample : 0, y > 0 ? sample : 0)))]);
                }
            }
        }

        return compressed.ToArray();
    }

    /// <summary>In one colour the left and the upper neighbour are the pixel itself or, at the border, nothing.</summary>
    private static int Predicted(byte filter, int left, int up) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => left > 0 ? left : up,
    };

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write([.. length, .. kind, .. content, 0, 0, 0, 0]);
    }
}
