namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// A value of one of the kinds every engine keeps exactly: text, bool, int, long and double. Other types are kept as
/// text in a form of their own (a date as ISO 8601, money as an invariant decimal). The default is no value.
/// </summary>
public readonly record struct RowValue
{
    private readonly string? _text;
    private readonly long _bits;

    private RowValue(RowValueKind kind, long bits, string? text = null)
    {
        Kind = kind;
        _bits = bits;
        _text = text;
    }

    internal RowValueKind Kind { get; }

    internal string AsText => _text!;

    internal bool AsBoolean => _bits != 0;

    internal int AsInt32 => (int)_bits;

    internal long AsInt64 => _bits;

    internal double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>Null becomes no value.</summary>
    public static implicit operator RowValue(string? value) => value is null ? default : new(RowValueKind.Text, 0, value);

    public static implicit operator RowValue(bool value) => new(RowValueKind.Boolean, value ? 1 : 0);

    public static implicit operator RowValue(int value) => new(RowValueKind.Int32, value);

    public static implicit operator RowValue(long value) => new(RowValueKind.Int64, value);

    public static implicit operator RowValue(double value) => new(RowValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>The kind only: values may be personal and must not reach a log.</summary>
    public override string ToString() => Kind.ToString();
}
