namespace KeyAccountBot.Conversations.Dialogs;

/// <summary>Which language an answer is in.</summary>
public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData("en-US", "assess 远山", "5 + 财务总监拍板", "en")]
    [InlineData("en-US", "评估 远山", "5 + CFO decides", "zh")]
    [InlineData("zh-CN", "assess 远山", "+", "en")]
    public async Task A_typed_answer_is_answered_in_the_language_of_the_walk(string locale, string assess, string answer, string language)
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(assess);
        Assert.Equal(language, (await lin.Says(answer)).Language);
        Assert.Equal(language, (await lin.Says("-")).Language);
    }

    [Fact]
    public async Task A_language_chosen_in_the_middle_of_a_walk_is_its_language()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess 远山");
        await lin.Says("中文");
        Assert.Equal("zh", (await lin.Says("5 +")).Language);
    }

    [Theory]
    [InlineData("en-US", "今天天气很好", "zh")]
    [InlineData("en-US", "the weather is nice", "en")]
    [InlineData("zh-CN", "the weather is nice", "zh")]
    [InlineData("zh-CN", "deals", "en")]
    [InlineData("en-US", "我的商机", "zh")]
    public async Task Other_words_are_answered_in_the_language_they_are_written_in(string locale, string words, string language)
    {
        await using var chat = await WithDealAsync();
        Assert.Equal(language, (await chat.OneToOne(Someone.Lin, locale).Says(words)).Language);
    }

    [Fact]
    public async Task Words_like_a_command_that_are_a_reason_do_not_choose_the_language()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("关闭 远山 丢单");
        Assert.Equal("zh", (await lin.Says("change of plans")).Language);
    }

    private static async Task<Chat> WithDealAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new 远山");
        return chat;
    }
}
