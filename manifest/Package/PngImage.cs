using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KeyAccountBot.Package;

internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>The pixels of a PNG as drawing programs save icons: 8 bits a sample, RGB or RGBA, not interlaced (PNG specification, W3C).</summary>
internal sealed record PngImage(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    private const int LargestSide = 1024;
    private const int HeaderLength = 13;
    private const byte Rgb = 2;
    private const byte Rgba = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null for a file of another kind, a damaged one, or one with sides over 1024 pixels.</summary>
    public static PngImage? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature) || Data(file) is not { } found || found.Header is not [_, _, _, _, _, _, _, _, 8, Rgb or Rgba, 0, 0, 0])
        {
            return null;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(found.Header);
        var height = BinaryPrimitives.ReadInt32BigEndian(found.Header.AsSpan(4));
        if (width is < 1 or > LargestSide || height is < 1 or > LargestSide)
        {
            return null;
        }

        var samples = found.Header[9] == Rgba ? 4 : 3;
        var lines = new byte[height * ((width * samples) + 1)];
        try
        {
            using ZLibStream inflated = new(new MemoryStream(found.Compressed), CompressionMode.Decompress);
            inflated.ReadExactly(lines);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return Unfilter(lines, width * samples, samples) ? new(width, height, Pixel(lines, width, samples)) : null;
    }

    private static (byte[] Header, byte[] Compressed)? Data(byte[] file)
    {
        byte[] header = [];
        using MemoryStream compressed = new();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            var content = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR" when length == HeaderLength:
                    header = content.ToArray();
                    break;
                case "IDAT":
                    compressed.Write(content);
                    break;
                case "IEND":
                    return header.Length == 0 ? null : (header, compressed.ToArray());
            }

            at += length + 12;
        }

        return null;
    }

    /// <summary>Each line says first how its bytes were predicted from the one to the left, the one above and the one between.</summary>
    private static bool Unfilter(byte[] lines, int lineLength, int samples)
    {
        for (var start = 0; start < lines.Length; start += lineLength + 1)
        {
            for (var i = 1; i <= lineLength; i++)
            {
                byte At(int back, bool above) => i <= back || (above && start == 0) ? (byte)0 : lines[start + i - back - (above ? lineLength + 1 : 0)];
                var (left, up, corner) = (At(samples, false), At(0, true), At(samples, true));
                if (Predicted(lines[start], left, up, corner) is not { } predicted)
                {
                    return false;
                }

                lines[start + i] += (byte)predicted;
            }
        }

        return true;
    }

    private static int? Predicted(byte filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Nearest(left, up, corner),
        _ => null,
    };

    private static int Nearest(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static List<Pixel> Pixel(byte[] lines, int width, int samples)
    {
        List<Pixel> pixels = [];
        for (var at = 0; at < lines.Length; at++)
        {
            for (var x = 0; x < width; x++)
            {
                var first = at + 1 + (x * samples);
                pixels.Add(new(lines[first], lines[first + 1], lines[first + 2], samples == 4 ? lines[first + 3] : byte.MaxValue));
            }

            at += width * samples;
        }

        return pixels;
    }
}
