using KeyAccountBot.Cards;
using NodaTime;

namespace KeyAccountBot.Conversations.History;

/// <summary>What changed since a day, asked for in chat.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task A_rep_back_from_a_week_away_reads_what_colleagues_did_and_goes_on()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members acme + Ben");
        await lin.Says("assess acme");
        await lin.Says("5 ?");
        chat.Clock.Advance(Duration.FromDays(8));
        await chat.InChannel(Someone.Ben, 4).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        await ben.Says("stage acme R2 they named a project head");
        await ben.Says("assess acme");
        await ben.Says("5 + CFO must decide by May");
        await ben.Says("map acme + Rao, project head, U, supporter");
        await ben.Says("plan acme + send the list, 10 Dec");
        var history = await lin.Says("history ACME");
        Assert.Equal("History: ACME retrofit", history.Summary);
        Assert.Contains("History · since 1 Nov", history.Text);
        Assert.Contains("After your own last change, on 23 Nov, came 4 of these.", history.Text);
        Assert.Contains("Ben Okafor", history.Text);
        Assert.Contains("Stage: R1 Know the customer → R2 Verify: “they named a project head”", history.Text);
        Assert.Contains("5 Compelling event ? → +: “CFO must decide by May”", history.Text);
        Assert.Contains("On the map: Rao · project head · Roles user; Attitude supporter", history.Text);
        Assert.Contains("To do: “send the list”", history.Text);
        Assert.Matches("The deal was opened · ¥3.2.M · closes 31 Mar 2027 · Norda", history.Text);
        Assert.Contains("New member: Ben Okafor", history.Text);
        Assert.True(history.Text.IndexOf("To do", StringComparison.Ordinal) < history.Text.IndexOf("The deal was opened", StringComparison.Ordinal));

        // A young deal is compared with how it was opened.
        var then = await history.Tap("Then and now");
        Assert.Contains("Then and now · 23 Nov → today", then.Text);
        Assert.DoesNotContain("there was none yet", then.Text);

        // Only what the map learnt, and since a day that is named.
        var people = await history.Tap("Show", (Inputs.Since, "2026-11-25"), (Inputs.Topic, "People"));
        Assert.Contains("On the map: Rao", people.Text);
        Assert.DoesNotContain("To do", people.Text);
        Assert.Contains("since 25 Nov", people.Text);
        Assert.Contains("Deal · ", (await people.Tap("Deal")).Text.Replace("Deal\n", "Deal · ", StringComparison.Ordinal));
        Assert.DoesNotContain("The deal was opened", (await lin.Says("ACME history since yesterday")).Text);
        Assert.Contains("The deal was opened", (await lin.Says("what changed in acme since 23 Nov")).Text);
        Assert.Contains("The deal was opened", (await lin.Says("history acme since last week")).Text);
    }

    [Fact]
    public async Task In_Chinese_in_the_ways_people_type_it()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造 320万 2027-03-31");
        await lin.Says("评估 远山");
        await lin.Says("5 + 财务总监5月前要定");
        await lin.Says("决策链 远山 + 饶敏，采购总监，用，支持者");
        await lin.Says("拜访 远山 饶敏：同意给出预算；下次：12月11日");
        await lin.Says("结束 远山 丢单 价格太高");
        foreach (var words in (string[])["历史 远山", "历史 远山 自11月1日", "远山自11月1日以来的变化", "历史远山 上个月", "远山 历史", "远山最近7天的变化", "历史 远山 11月"])
        {
            var history = await lin.Says(words);
            Assert.Contains("结束：丢单：“价格太高”", history.Text);
            Assert.Equal("zh", history.Language);
        }

        var all = await lin.Says("历史 远山");
        Assert.Contains("历史 · 10月24日起", all.Text);
        Assert.Matches("建立商机 · 320.万元 · 签约 2027年3月31日", all.Text);
        Assert.Contains("5 紧迫事件 +：“财务总监5月前要定”", all.Text);
        Assert.Contains("列入决策链：饶敏 · 采购总监 · 角色 使用人；态度 支持者", all.Text);
        Assert.Contains("拜访：饶敏：“同意给出预算”", all.Text);
        Assert.Contains("下次拜访：12月11日", all.Text);
    }

    [Fact]
    public async Task Nothing_new_says_when_something_last_was_and_a_day_that_is_none_says_so()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        chat.Clock.Advance(Duration.FromDays(50));
        var history = await lin.Says("history");
        Assert.Contains("Nothing changed since 13 Dec 2026.", history.Text);
        Assert.Contains("The last change before was on 23 Nov 2026.", history.Text);
        Assert.Contains("cannot be read as a date", (await lin.Says("history acme since whenever")).Text);
        Assert.Contains("still to come", (await lin.Says("history acme since 2027-08-01")).Text);
        Assert.Contains("The deal was opened", (await history.Tap("Show", (Inputs.Since, "2026-11-01"))).Text);
        Assert.Contains("No such deal", (await lin.Says("history Norda since 1 Nov")).Text);

        // Without a name it is asked which, and the day stays.
        await lin.Says("new Birch");
        var which = await lin.Says("history since 2026-11-01");
        Assert.Contains("since 1 Nov 2026", (await which.Tap("ACME")).Text);
    }

    [Fact]
    public async Task Many_changes_are_paged_and_a_turn_stays_together()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        for (var i = 1; i <= 20; i++)
        {
            await lin.Says($"plan acme + number {i:00} of them");
        }

        var history = await lin.Says("history acme");
        Assert.Contains("number 20", history.Text);
        Assert.DoesNotContain("number 01", history.Text);
        var earlier = await history.Tap("Earlier ›");
        Assert.Contains("number 01", earlier.Text);
        Assert.Contains("page 2 of 2", earlier.Text);
        Assert.Contains("number 20", (await earlier.Tap("‹ Later")).Text);
    }

    [Fact]
    public async Task Who_was_taken_off_the_map_and_what_was_taken_back_is_not_told_again()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("map acme + Zinnia, project head, U, hostile; Rao, buyer, E, neutral");
        await lin.Says("visit acme Zinnia: showed the pangolin; we promised: wombat list by 4 Dec");
        await lin.Says("route acme + Zinnia, 10 Dec: ask for the quokka");
        await lin.Says("map acme - Zinnia");
        var asked = lin.Last;
        await asked.Tap("Remove");
        Assert.Single((await chat.DealAsync(Someone.Lin)).People);
        var history = await lin.Says("history acme");
        Assert.Contains("Somebody was taken off the map", history.Text);
        Assert.Contains("On the map: Rao", history.Text);
        Assert.DoesNotMatch("Zinnia|pangolin|quokka", history.Text);
    }
}
