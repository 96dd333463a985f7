using System.Text;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One property of a card each; what an Adaptive Card leaves out when it is not set writes nothing.</summary>
internal static class Utf8JsonWriterExtensions
{
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <exception cref="InvalidOperationException">The text is missing.</exception>
    public static void WriteRequired(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text) => json.WriteString(
        name,
        text ?? throw new InvalidOperationException($"An Adaptive Card cannot be written: a required property \"{Encoding.UTF8.GetString(name)}\" is null."));

    /// <summary>Writes the flag when it differs from what a client assumes.</summary>
    public static void WriteFlag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool flag, bool assumed = false)
    {
        if (flag != assumed)
        {
            json.WriteBoolean(name, flag);
        }
    }

    public static void WriteCount(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int count)
    {
        if (count != 0)
        {
            json.WriteNumber(name, count);
        }
    }

    public static void WriteEnum<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum value)
        where TEnum : struct, Enum
    {
        if (!EnumText<TEnum>.IsDefault(value))
        {
            json.WriteString(name, EnumText<TEnum>.Of(value));
        }
    }

    /// <summary>A nullable enum is written even when it is its default, as long as it is set.</summary>
    public static void WriteEnum<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } set)
        {
            json.WriteString(name, EnumText<TEnum>.Of(set));
        }
    }

    public static void WriteElement(this Utf8JsonWriter json, ReadOnlySpan<byte> name, AdaptiveTypedElement? element)
    {
        if (element is not null)
        {
            json.WritePropertyName(name);
            element.Write(json);
        }
    }

    public static void WriteElements<TElement>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, List<TElement> elements)
        where TElement : AdaptiveTypedElement
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            element.Write(json);
        }

        json.WriteEndArray();
    }

    public static void WritePlain(this Utf8JsonWriter json, ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            PlainValue.Write(json, value);
        }
    }
}
