using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public sealed class RowKeysTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("19:abc_D-e.f@thread.v2;messageid=17", "19:abc_D-e.f@thread.v2;messageid=17")]
    [InlineData("a|b", "a~7Cb")]
    [InlineData("a~b", "a~7Eb")]
    [InlineData("a b/c", "a~20b~2Fc")]
    [InlineData("价", "~E4~BB~B7")]
    [InlineData("👩", "~F0~9F~91~A9")]
    [InlineData("\u0000\u007F", "~00~7F")]
    public void Encoded_text_is_fixed_for_ever(string text, string key)
    {
        Assert.Equal(key, RowKeys.Encode(text));
    }

    [Fact]
    public void Different_texts_have_different_keys()
    {
        string[] pieces = ["a", "~", "|", "~7C", "7", "C", "é", "e\u0301", "\u0001", " ", "|~"];
        string[] texts = [.. pieces, .. pieces.SelectMany(first => pieces.Select(second => first + second))];
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];

        Assert.Equal(distinct.Length, distinct.Select(RowKeys.Encode).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Joined_parts_stay_apart()
    {
        Assert.Equal("tenant|19:x@thread.v2", RowKeys.Join("tenant", "19:x@thread.v2"));
        Assert.NotEqual(RowKeys.Join("a", "b|c"), RowKeys.Join("a|b", "c"));
        Assert.NotEqual(RowKeys.Join("a", ""), RowKeys.Join("a"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<RowLimitException>(() => RowKeys.Encode("a\uD83D"));
    }
}
