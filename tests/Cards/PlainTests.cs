using KeyAccountBot.Cards.Kit;

namespace KeyAccountBot.Cards.Tests;

public sealed class PlainTests
{
    [Theory]
    [InlineData("two\r\nlines\tof", "two  lines of")]
    [InlineData("\u202Eevil", "evil")]
    [InlineData("a\u0000b", "a b")]
    [InlineData("¥3.2\u00A0M", "¥3.2\u00A0M")]
    [InlineData("שלום", "\u2068שלום\u2069")]
    [InlineData("\u2068שלום\u2069 · 3", "\u2068שלום\u2069 · 3")]
    [InlineData("\u2069שלום\u2068", "\u2068שלום\u2069")]
    public void A_line_disturbs_nothing_around_it(string text, string line) => Assert.Equal(line, Plain.Line(text));

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("ab👩‍👩‍👧c", 6, "ab…")]
    public void A_text_is_cut_between_characters(string text, int most, string cut) => Assert.Equal(cut, Plain.Short(text, most));

    [Theory]
    [InlineData("**b** _i_ [x](y)", @"\*\*b\*\* \_i\_ \[x\](y)")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("# head", @"\# head")]
    [InlineData("<at>x</at>", @"\<at\>x\</at\>")]
    [InlineData("a &lt; b", @"a \&lt; b")]
    [InlineData("R&D: long-term, e.g. (3 + 2)!", "R&D: long-term, e.g. (3 + 2)!")]
    [InlineData("没有标记的文字。", "没有标记的文字。")]
    public void What_Markdown_would_read_stands_for_itself(string text, string escaped) => Assert.Equal(escaped, Plain.Escape(text));
}
