using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace KeyAccountBot.Storage.Sqlite;

internal ref struct BodyWriter(Span<byte> body)
{
    private Span<byte> _rest = body;

    public static ulong ZigZag(long number) => (ulong)((number << 1) ^ (number >> 63));

    public static int NumberLength(ulong number) => (BitOperations.Log2(number | 1) / 7) + 1;

    public void Byte(byte value)
    {
        _rest[0] = value;
        _rest = _rest[1..];
    }

    public void Number(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            Byte((byte)(number | 0x80));
        }

        Byte((byte)number);
    }

    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_rest, value);
        _rest = _rest[sizeof(double)..];
    }

    public void Text(string text)
    {
        Number((ulong)Encoding.UTF8.GetByteCount(text));
        _rest = _rest[Encoding.UTF8.GetBytes(text, _rest)..];
    }
}
