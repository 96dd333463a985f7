using System.Buffers.Binary;
using System.Text;

namespace KeyAccountBot.Storage.Sqlite;

internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = body;

    public byte Byte() => Take(1)[0];

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public long Int64()
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public int Int32() => Int64() is >= int.MinValue and <= int.MaxValue and var number
        ? (int)number
        : throw new InvalidDataException("holds an int that is none");

    /// <summary>A count of things of which each takes a byte or more.</summary>
    public int Count()
    {
        var count = Number();
        return count <= (ulong)_rest.Length ? (int)count : throw new InvalidDataException("is cut off");
    }

    public string Name() => PropertyNames.Get(Take(Count()));

    public string Text()
    {
        try
        {
            return StrictUtf8.GetString(Take(Count()));
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("holds a text that is not UTF-8");
        }
    }

    public readonly void ExpectEnd()
    {
        if (!_rest.IsEmpty)
        {
            throw new InvalidDataException("is longer than its properties");
        }
    }

    private ulong Number()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }

        throw new InvalidDataException("holds a number without an end");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new InvalidDataException("is cut off");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
