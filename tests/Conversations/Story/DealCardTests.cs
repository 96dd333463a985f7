namespace KeyAccountBot.Conversations.Story;

/// <summary>Where the card of a deal leads to.</summary>
public sealed class DealCardTests
{
    [Theory]
    [InlineData("en-US", "new ACME retrofit 3m CNY 2027-03-31", "Brief", "Meeting brief", "History", "History")]
    [InlineData("zh-CN", "新建 远山改造 300万 2027-03-31", "会前准备", "会前准备", "历史", "历史")]
    public async Task A_tap_opens_the_brief_and_the_history(string locale, string words, string brief, string briefHead, string history, string historyHead)
    {
        await using var chat = await Chat.StartAsync();
        var deal = await chat.OneToOne(Someone.Lin, locale).Says(words);

        Assert.StartsWith(briefHead, (await deal.Tap(brief)).Text, StringComparison.Ordinal);
        Assert.StartsWith(historyHead, (await deal.Tap(history)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_deal_leads_to_its_history_too()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("close acme lost, price");

        Assert.Contains("lost", (await (await lin.Says("acme")).Tap("History")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
