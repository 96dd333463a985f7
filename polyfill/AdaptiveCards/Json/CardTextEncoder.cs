using System.Buffers;
using System.Text.Encodings.Web;

namespace AdaptiveCards;

/// <summary>
/// Escapes only what JSON demands. The encoders of System.Text.Json spell emoji and no-break spaces as \u escapes, which
/// takes two to three times the bytes, and a card has a size limit. Half of a surrogate pair becomes U+FFFD.
/// </summary>
internal sealed unsafe class CardTextEncoder : JavaScriptEncoder
{
    public static readonly CardTextEncoder Instance = new();

    private static readonly char[] Demanded = [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\'];
    private static readonly SearchValues<char> Special = SearchValues.Create(Demanded);
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(Array.ConvertAll(Demanded, c => (byte)c));

    private CardTextEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => "\\u0000".Length;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var special = span.IndexOfAny(Special);
        var half = IndexOfHalfPair(special < 0 ? span : span[..special]);
        return half < 0 ? special : half;
    }

    /// <summary>Called for property names, which are constants.</summary>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(SpecialBytes);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    private static int IndexOfHalfPair(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (text[from..].IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0)
        {
            var at = from + next;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }
}
