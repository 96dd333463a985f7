using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The values of an enum as JSON spells them: camel case, in the order of their numbers, which start at 0 without gaps.</summary>
internal static class EnumText<TEnum>
    where TEnum : struct, Enum
{
    // "Normal" is an older name for the number of "Default".
    private static readonly JsonEncodedText[] Texts =
    [
        .. Enum.GetNames<TEnum>()
            .Where(name => name != "Normal")
            .Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))),
    ];

    public static bool IsDefault(TEnum value) => Unsafe.BitCast<TEnum, int>(value) == 0;

    public static JsonEncodedText Of(TEnum value) => Texts[Unsafe.BitCast<TEnum, int>(value)];
}
