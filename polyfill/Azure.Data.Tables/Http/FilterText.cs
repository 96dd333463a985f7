using System.Globalization;
using System.Xml;

namespace Azure.Data.Tables.Http;

/// <summary>Values as literals of a filter.</summary>
internal static class FilterText
{
    public static string Of(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture, filter.Format, Array.ConvertAll(filter.GetArguments(), argument => (object)Literal(argument)));

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString(CultureInfo.InvariantCulture),
        Guid id => $"guid'{id}'",
        DateTimeOffset time => $"datetime'{XmlConvert.ToString(time.UtcDateTime, XmlDateTimeSerializationMode.RoundtripKind)}'",
        _ => throw new ArgumentException($"A filter cannot hold a {value?.GetType().Name ?? "null"}."),
    };
}
