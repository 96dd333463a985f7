using System.Buffers;
using System.Globalization;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Reads numbers written with 十百千万亿, in Chinese digits, Arabic ones or both: 三百二十万, 3.2亿, 两千万, 3亿2000万. Colloquial short
/// forms such as 三万五 (35,000, not 30,005) are not read: too easy to get wrong.
/// </summary>
internal static class ChineseNumber
{
    /// <summary>Stands for everything above 10¹² 亿; far beyond any amount that is kept.</summary>
    private const decimal Huge = 1e20m;

    private const string Digits = "零一二三四五六七八九";
    private const string FormalDigits = "〇壹贰叁肆伍陆柒捌玖";

    private static readonly SearchValues<char> Units = SearchValues.Create("十百千万亿拾佰仟");
    private static readonly SearchValues<char> All = SearchValues.Create(Digits + FormalDigits + "两十百千万亿拾佰仟点半");

    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <param name="text">Folded (<see cref="TextFold.Width"/>), without spaces around.</param>
    /// <returns>Null when it is not such a number.</returns>
    public static decimal? Read(string text) =>
        Split(text, '亿', 100_000_000m) ?? Split(text, '万', 10_000m) ?? (text.AsSpan().ContainsAny('万', '亿') ? null : Section(text));

    /// <summary>1 to 99 in digits of either kind; null otherwise.</summary>
    public static int? ReadSmall(string text)
    {
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Section(text);
        return read is { } value and >= 1 and <= 99 && value == decimal.Truncate(value) ? (int)value : null;
    }

    private static decimal? Split(string text, char unit, decimal worth)
    {
        var at = text.LastIndexOf(unit);
        if (at <= 0 || Read(text[..at].TrimEnd()) is not { } left)
        {
            return null;
        }

        var tail = text[(at + 1)..].Trim();
        var whole = left > 1e12m ? Huge : left * worth;
        return tail.Length == 0 ? whole : Tail(tail, worth) is { } rest && rest < worth ? whole + rest : null;
    }

    // After a unit the next lower place must be clear: named by a unit or 零, or all its digits written out.
    private static decimal? Tail(string text, decimal worth)
    {
        var clear = text[0] is '零' or '〇' || text.AsSpan().ContainsAny(Units) || (worth == 10_000m ? 4 : 8) == text.Length;
        return clear ? Read(text) : null;
    }

    private static decimal? Section(string text)
    {
        if (Arabic(text) is { } plain)
        {
            return plain;
        }

        var point = text.IndexOf('点', StringComparison.Ordinal);
        return point < 0 ? Places(text)
            : point > 0 && Places(text[..point]) is { } whole && Fraction(text[(point + 1)..]) is { } part ? whole + part
            : null;
    }

    private static decimal? Fraction(string digits)
    {
        var (sum, worth) = (0m, 0.1m);
        foreach (var c in digits.Length is > 0 and <= 6 ? digits : "x")
        {
            if (Digit(c) is not { } d)
            {
                return null;
            }

            (sum, worth) = (sum + (d * worth), worth / 10);
        }

        return sum;
    }

    private static decimal? Places(string text)
    {
        var (sum, lowest, i, zero) = (0m, 10_000m, 0, false);
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
            {
                i++;
            }

            decimal? chunk = i > start ? Arabic(text[start..i]) : Digit(text[i]);
            i = i > start || chunk is null ? i : i + 1;
            if (chunk is 0 && i - start == 1 && i < text.Length)
            {
                zero = true;
                continue;
            }

            var worth = i < text.Length ? Place(text[i]) : 1m;
            chunk ??= worth == 10m && sum == 0 ? 1m : null;
            var last = worth == 1m;
            if (chunk is not { } value || worth is null || worth >= lowest || (value >= 10 && lowest < 10_000m)
                || (last && lowest > 10m && !zero && sum > 0) || (last && value >= 10))
            {
                return null;
            }

            (sum, lowest, zero) = (sum + (value * worth.Value), worth.Value, false);
            i += last ? 0 : 1;
        }

        return text.Length > 0 ? sum : null;
    }

    private static decimal? Place(char c) => c switch { '十' or '拾' => 10m, '百' or '佰' => 100m, '千' or '仟' => 1000m, _ => null };

    private static decimal? Digit(char c) =>
        c == '两' ? 2
        : Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var d ? d
        : FormalDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var f ? f
        : char.IsAsciiDigit(c) ? c - '0'
        : null;

    private static decimal? Arabic(string text) =>
        NumberText.Read(text, scaled: true) is { Value: { } value, Other: null } ? value : null;
}
