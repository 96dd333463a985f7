using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class TextInputTests
{
    [Theory]
    [InlineData("  ACME \t cooling\r\nretrofit ", "ACME cooling retrofit")]
    [InlineData("远山\u3000冷链\u00A0改造", "远山 冷链 改造")]
    [InlineData("Nor\u200Bda\uFEFF\u00AD", "Norda")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069", "evil x")]
    [InlineData("a\u0000b\u0007c\u009Fd", "abcd")]
    [InlineData("Café", "Café")]
    [InlineData("Vie\u0323\u0302t Nam", "Việt Nam")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩‍👩‍👧 family ❤️ 👍🏽", "👩‍👩‍👧 family ❤️ 👍🏽")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 branch", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 branch")]
    [InlineData("<at>Bot</at> **bold** [x](y) `c` _i_ # 1", "<at>Bot</at> **bold** [x](y) `c` _i_ # 1")]
    public void One_line_keeps_what_is_seen(string typed, string kept) => Assert.Equal(kept, TextInput.Clean(typed, 120).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B\u3000\u3164")]
    public void Nothing_to_see_is_nothing(string? typed) => Assert.Null(TextInput.Clean(typed, 10).Value);

    [Fact]
    public void Half_a_surrogate_pair_goes_away() => Assert.Equal("half gone", TextInput.Clean("half \uD83D gone\uDE80", 120).Value);

    [Fact]
    public void Lines_stay_where_they_may()
    {
        const string typed = "first \r\n second\r\n\r\n\r\n\r\nthird\u2028fourth\n";

        Assert.Equal("first\nsecond\n\nthird\nfourth", TextInput.CleanLines(typed, 100).Value);
        Assert.Equal("first second third fourth", TextInput.Clean(typed, 100).Value);
    }

    [Fact]
    public void Too_long_names_the_limit_and_the_length()
    {
        var problem = TextInput.Clean(new string('x', 500), 120, Fields.Name).Problem!;

        Assert.Equal((Fields.Name, ProblemKind.OutOfRange), (problem.Field, problem.Kind));
        Assert.Contains("500 characters long; at most 120", problem.Text.En, StringComparison.Ordinal);
        Assert.Contains("共 500 个字符，最多 120 个", problem.Text.Zh, StringComparison.Ordinal);
        Assert.True(TextInput.Clean(new string('x', 120), 120).IsValid);
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("远山冷链改造", 4, "远山冷…")]
    [InlineData("ab👩‍👩‍👧cd", 6, "ab…")]
    [InlineData("ab👩‍👩‍👧cd", 11, "ab👩‍👩‍👧…")]
    [InlineData("👩‍👩‍👧", 3, "…")]
    public void A_cut_never_splits_a_character(string text, int max, string cut) => Assert.Equal(cut, TextInput.Cut(text, max));
}
