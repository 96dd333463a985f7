using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.Input;

/// <summary>Names of deals that hold command words, outcomes or stages.</summary>
public sealed class DealNameTests
{
    [Theory]
    [InlineData("Retail Loss Prevention", "close Retail Loss Prevention")]
    [InlineData("Retail Loss Prevention", "close loss prevention")]
    [InlineData("North Retail Loss Prevention", "close Retail Loss Prevention")]
    [InlineData("丢单分析", "关闭 丢单分析")]
    public async Task An_outcome_in_a_name_closes_nothing(string name, string command)
    {
        await using var chat = await WithDealsAsync(name);
        var lin = chat.OneToOne(Someone.Lin);
        var asks = await lin.Says(command);
        Assert.Matches("How did it end|结果如何|怎样结束|如何结束", asks.Text);
        Assert.Contains(name, asks.Text);
        await lin.Says("hm");
        Assert.True((await chat.DealAsync(Someone.Lin)).IsOpen);
    }

    [Theory]
    [InlineData("ACME Solution upgrade", "stage ACME Solution upgrade")]
    [InlineData("远山方案", "阶段 远山方案")]
    [InlineData("远山方案", "阶段远山方案")]
    public async Task A_stage_in_a_name_opens_the_stage_card(string name, string command)
    {
        await using var chat = await WithDealsAsync(name);
        var card = await chat.OneToOne(Someone.Lin).Says(command);
        Assert.True(card.Has("Save") || card.Has("保存"));
        Assert.Contains(name, card.Text);
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task The_longer_name_counts_when_an_outcome_follows()
    {
        await using var chat = await WithDealsAsync("Retail", "Retail Loss Prevention");
        await chat.OneToOne(Someone.Lin).Says("close retail loss prevention won better price");
        var deals = await chat.StoredAsync(Someone.Lin);
        Assert.True(deals[0].IsOpen);
        Assert.Equal("better price", deals[1].Closing!.Reason);
    }

    [Theory]
    [InlineData("新建厂房")]
    [InlineData("语言学院项目")]
    [InlineData("客户团队")]
    [InlineData("Team building centre")]
    [InlineData("New Horizons Mall")]
    public async Task The_whole_name_of_a_deal_opens_it(string name)
    {
        await using var chat = await WithDealsAsync(name);
        var lin = chat.OneToOne(Someone.Lin);
        var card = await lin.Says(name);
        Assert.True(card.Has("Assess") || card.Has("评估"), card.Text);
        Assert.Contains(name, card.Text);
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("帮助")]
    [InlineData("new")]
    public async Task A_plain_command_looks_up_no_deal(string command)
    {
        await using var chat = await WithDealsAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says(command);
        chat.Rows.FailAt(0);
        await lin.Says("help");
        Assert.InRange(chat.Rows.Calls, 1, 2);
    }

    [Fact]
    public async Task Reopen_alone_is_about_closed_deals()
    {
        await using var chat = await WithDealsAsync("ACME", "Baltic", "Corvid");
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("No deal is closed here", (await lin.Says("reopen")).Text);
        await lin.Says("close acme lost no budget");
        Assert.Contains("The deal is open again.", (await lin.Says("reopen")).Text);
        await lin.Says("close acme lost no budget");
        await lin.Says("close baltic lost no budget");
        var list = await lin.Says("reopen");
        Assert.Contains("ACME", list.Text);
        Assert.Contains("Baltic", list.Text);
        Assert.DoesNotContain("Corvid", list.Text);
        await lin.Says("reopen baltic");
        Assert.Equal([false, true, true], (await chat.StoredAsync(Someone.Lin)).Select(d => d.IsOpen));
    }

    [Fact]
    public async Task A_deal_that_a_list_holds_twice_is_one_deal()
    {
        await using var chat = await WithDealsAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        var book = RowKeys.Join(Someone.Lin.Tenant, BookId.OwnOf(new(Someone.Lin.ObjectId)).Value);
        var old = Assert.Single((await chat.Rows.Engine.QueryAsync(RowQuery.Prefix(RowTable.Books, book, "deal|"), default)).Rows);
        await lin.Says("close acme lost no budget");

        // What a save that was cut short leaves behind.
        await chat.Rows.Engine.TransactAsync(RowTable.Books, book, [RowOperation.Insert(old.Key, old.Properties)], default);
        Assert.Contains("Lost", (await lin.Says("acm")).Text);
        Assert.Contains("The deal is open again.", (await lin.Says("reopen")).Text);
    }

    private static async Task<Chat> WithDealsAsync(params string[] names)
    {
        var chat = await Chat.StartAsync();
        foreach (var name in names)
        {
            var form = await chat.OneToOne(Someone.Lin).Says("new");
            await form.Tap("Save", ("Deal", name));
        }

        return chat;
    }
}
