using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Story;

public sealed class ChineseStoryTests
{
    [Fact]
    public async Task A_rep_takes_a_deal_from_its_opening_to_its_end_in_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        Assert.Contains("先从一个商机开始", (await lin.Installs()).Text);
        Assert.Contains("我听得懂的词", (await lin.Says("帮助")).Text);

        var opened = await lin.Says("新建商机 远山冷链改造 320万 2027-03-31 对手：诺达、自建");
        Assert.Contains("商机已建立", opened.Text);
        Assert.Contains("320 万元", opened.Text);
        Assert.Contains("竞争对手：诺达、自建", opened.Text);
        Assert.Contains("1 个进行中", (await lin.Says("我的商机")).Text);

        var card = await lin.Says("评估远山");
        Assert.Contains("第 1 组，共 4 组", card.Text);
        card = await card.Tap("保存并继续", (Ask.Us(1), "+"), (Ask.Us(2), "+"), (Ask.Us(3), "?"), (Ask.Us(4), "+"), (Ask.Us(5), "+"), (Ask.Rival(5), "-"));
        Assert.Contains("有商机吗？ 有利", card.Text);
        card = await card.Tap("保存", (Ask.Us(6), "?"));
        Assert.Contains("已保存", card.Text);
        card = await lin.Says("把远山评估一下");
        Assert.Contains("第 2 组", card.Text);
        card = await card.Tap("保存并继续");
        card = await card.Tap("保存并继续", (Ask.Us(11), "+"));
        card = await card.Tap("保存并继续", (Ask.Us(19), "-"));
        Assert.Contains("目前的情况", card.Text);

        Assert.Contains("5 紧迫事件：−", (await lin.Says("5 - 关税推迟了")).Text);
        Assert.Contains("诺达", (await lin.Says("7 诺达 +")).Text);

        Assert.Contains("请用一句话说明推进的原因", (await lin.Says("阶段 远山 R3")).Text);
        Assert.Contains("已从 R1 推进到 R3", (await lin.Says("推进是客户领导要求的")).Text);

        await chat.InChannel(Someone.Lin).Says("帮助");
        Assert.Contains("Mara Silva 现在可以看到该商机的全部内容", (await lin.Says("成员 远山 + Mara")).Text);

        await chat.RestartAsync();
        Assert.Contains("结果如何", (await lin.Says("结束 远山 丢单")).Text);
        Assert.Contains("已结束：丢单", (await lin.Says("价格太高")).Text);
        Assert.Contains("商机已重新打开", (await lin.Says("重新打开 远山")).Text);
        Assert.Contains("彻底删除", (await lin.Says("删除 远山")).Text);
        Assert.Contains("已保留", (await lin.Says("不")).Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((Stage.R3, true), (deal.Stage, deal.IsOpen));
        Assert.Equal(("-", "关税推迟了"), (Ask.Of(deal, 5), deal.Answers[Ask.Key(5)].Note));
        Assert.All(lin.Seen, shown => Assert.Equal("zh", shown.Language));
    }

    [Fact]
    public async Task The_form_of_a_new_deal_leads_straight_into_its_assessment()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        var walk = await (await lin.Says("新建")).Tap("保存并评估", ("商机", "远山"), ("预计签约", "2027-03-31"));
        Assert.Contains("第 1 组，共 4 组", walk.Text);
        Assert.Contains("1 项目与需求：+", (await lin.Says("1+")).Text);
    }

    [Fact]
    public async Task Removed_and_installed_again_it_welcomes_and_knows_the_deals()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Installs();
        await lin.Says("新建 远山");
        await lin.PostsAsync(lin.Installation("remove"));
        Assert.Contains("欢迎", (await lin.Installs()).Text);
        Assert.Contains("远山", (await lin.Says("我的商机")).Text);
    }

    [Fact]
    public async Task A_chosen_language_stays_whatever_the_client_and_the_command_speak()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Equal("zh", (await lin.Says("评估")).Language);
        Assert.Equal("en", (await lin.Says("deals")).Language);
        Assert.Equal("zh", (await (await lin.Says("help")).Tap("中文")).Language);
        Assert.Equal("zh", (await lin.Says("deals")).Language);
        await chat.RestartAsync();
        Assert.Equal("zh", (await lin.Says("nonsense beyond any word")).Language);
        Assert.Equal("en", (await lin.Says("english")).Language);
    }
}
