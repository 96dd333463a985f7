namespace KeyAccountBot.Playbook.Tests.Methods;

/// <summary>The command words that a method file declares.</summary>
public sealed class MethodWordsTests
{
    private const string Title = "title: { en: Probe, zh: 试探 }\n";

    [Fact]
    public void A_method_says_by_which_words_it_is_opened()
    {
        var method = ProbeFile.Load(ProbeFile.File(With("words: { en: [probe, try it out], zh: [试探] }"))).Find("probe")!;

        Assert.Equal(["probe", "try it out"], method.Words.En);
        Assert.Equal(["试探"], method.Words.Zh);
        Assert.True(ProbeFile.Load(ProbeFile.File(ProbeFile.Text)).Find("probe")!.Words.IsEmpty);
    }

    [Theory]
    [InlineData("words: { en: [probe], zh: [检查] }", 3, 8, "the command word '检查' is a command of the bot already")]
    [InlineData("words: { en: [De-lete], zh: [试探] }", 3, 15, "a command word has 2 characters or more")]
    [InlineData("words: { en: [delete deal], zh: [试探] }", 3, 8, "the command word 'delete deal' is a command of the bot already")]
    [InlineData("words: { en: [probe] }", 3, 8, "'zh' is missing in 'words'")]
    [InlineData("words: { en: [probe], zh: [probe] }", 3, 28, "begins with a Chinese character")]
    [InlineData("words: { en: ['yes'], zh: [试探] }", 3, 15, "'yes' cannot be a command word")]
    [InlineData("words: { en: [english], zh: [试探] }", 3, 15, "'english' cannot be a command word")]
    [InlineData("words: { en: [], zh: [试探] }", 3, 14, "'en' has 0 items")]
    public void A_word_that_cannot_be_one_is_named(string words, int line, int column, string reason)
    {
        var problem = Assert.Single(ProbeFile.Problems(With(words)));

        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Two_methods_cannot_have_one_word()
    {
        var first = ProbeFile.File(With("words: { en: [probe], zh: [试探] }"), "a.yaml");
        var second = ProbeFile.File(With("words: { en: [pro-be], zh: [另一个] }").Replace("id: probe", "id: other", StringComparison.Ordinal), "b.yaml");

        Assert.Equal("b.yaml(3,8): the command word 'pro-be' belongs to method 'probe' already", Assert.Single(ProbeFile.Problems(first, second)).ToString());
    }

    [Fact]
    public void A_method_that_is_replaced_keeps_nothing_of_its_words()
    {
        var built = ProbeFile.File(With("words: { en: [probe], zh: [试探] }"), "a.yaml");
        var mine = ProbeFile.File(With("words: { en: [probe, mine], zh: [我的试探] }"), "b.yaml");

        Assert.Equal(["我的试探"], KeyAccountBot.Playbook.Methods.MethodLibrary.From([built], [mine], [], []).Find("probe")!.Words.Zh);
    }

    [Theory]
    [InlineData("kind: rating", "kind: rating\n        longest: 50", "'longest' belongs to the kind text only")]
    [InlineData("kind: rating", "kind: text\n        longest: 5", "'longest' must be a number from 20 to 1000")]
    [InlineData("asked-of: deal", "asked-of: competitor\nwords: { en: [probe], zh: [试探] }", "'words' belong to methods asked of a deal, a person or an account only")]
    public void Other_new_keys_are_held_to_what_they_are_for(string old, string broken, string reason) =>
        Assert.Contains(reason, Assert.Single(ProbeFile.Problems(ProbeFile.With(old, broken))).Reason, StringComparison.Ordinal);

    private static string With(string words) => ProbeFile.With(Title, Title + words + "\n");
}
