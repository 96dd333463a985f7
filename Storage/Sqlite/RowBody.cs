using System.Text;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// The stored form of a row's properties: a version byte, the number of properties, then for each its name, the byte of
/// its <see cref="RowValueKind"/> and its value. Names and texts are UTF-8 after their length in bytes; lengths and
/// counts are 7 bits per byte, lowest first; whole numbers the same after zigzag; a bool is one byte; a double is
/// IEEE 754, lowest byte first. A form once written is read for ever: a new one gets a new version byte.
/// </summary>
internal static class RowBody
{
    public const byte Version = 1;

    public static byte[] Encode(RowProperties properties)
    {
        var body = new byte[Length(properties)];
        var writer = new BodyWriter(body);
        writer.Byte(Version);
        writer.Number((ulong)properties.Count);
        foreach (var (name, value) in properties.Entries)
        {
            writer.Text(name);
            writer.Byte((byte)value.Kind);
            switch (value.Kind)
            {
                case RowValueKind.Text:
                    writer.Text(value.AsText);
                    break;
                case RowValueKind.Boolean:
                    writer.Byte(value.AsBoolean ? (byte)1 : (byte)0);
                    break;
                case RowValueKind.Int32 or RowValueKind.Int64:
                    writer.Number(BodyWriter.ZigZag(value.AsInt64));
                    break;
                case RowValueKind.Double:
                    writer.Double(value.AsDouble);
                    break;
                default:
                    throw new InvalidOperationException($"A value of kind {value.Kind} cannot be stored.");
            }
        }

        return body;
    }

    /// <exception cref="InvalidDataException">The message says what is wrong, to follow "the row".</exception>
    public static RowProperties Decode(ReadOnlySpan<byte> body)
    {
        var reader = new BodyReader(body);
        var version = reader.Byte();
        if (version != Version)
        {
            throw new InvalidDataException($"has version {version} where {Version} was expected");
        }

        var count = reader.Count();
        var properties = new RowProperties(count);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Name();
            properties.Append(name, Value(ref reader));
        }

        reader.ExpectEnd();
        return properties;
    }

    private static RowValue Value(ref BodyReader reader)
    {
        var kind = (RowValueKind)reader.Byte();
        return kind switch
        {
            RowValueKind.Text => reader.Text(),
            RowValueKind.Boolean => reader.Byte() != 0,
            RowValueKind.Int32 => reader.Int32(),
            RowValueKind.Int64 => reader.Int64(),
            RowValueKind.Double => reader.Double(),
            _ => throw new InvalidDataException($"holds a value of unknown kind {(byte)kind}"),
        };
    }

    private static int Length(RowProperties properties)
    {
        var length = 1 + BodyWriter.NumberLength((ulong)properties.Count);
        foreach (var (name, value) in properties.Entries)
        {
            length += TextLength(name) + 1 + value.Kind switch
            {
                RowValueKind.Text => TextLength(value.AsText),
                RowValueKind.Boolean => 1,
                RowValueKind.Int32 or RowValueKind.Int64 => BodyWriter.NumberLength(BodyWriter.ZigZag(value.AsInt64)),
                _ => sizeof(double),
            };
        }

        return length;
    }

    private static int TextLength(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return BodyWriter.NumberLength((ulong)bytes) + bytes;
    }
}
