using KeyAccountBot.Cards;
using NodaTime;

namespace KeyAccountBot.Conversations.History;

/// <summary>A deal on one day beside another, asked for in chat.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task Before_the_review_a_rep_sees_what_a_month_did_to_the_deal()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda");
        await lin.Says("assess acme");
        await lin.Says("1+ 2+ 3? 4- 5- 6+ 7+ 8- 9? 10+");
        chat.Clock.Advance(Duration.FromDays(35));
        await lin.Says("assess acme");
        await lin.Says("4+ 5+ 3+");
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.Amount, "2.8m"), (Inputs.CloseDate, "2027-06-30"));
        await lin.Says("stage acme R2 they said so");
        var compared = await lin.Says("compare ACME 2026-11-23");
        Assert.Contains("Then and now · 23 Nov → today", compared.Text);
        Assert.Contains("R1 Know the customer", compared.Text);
        Assert.Contains("R2 Verify", compared.Text);
        Assert.Matches("¥3.2.M", compared.Text);
        Assert.Matches("¥2.8.M", compared.Text);
        Assert.Contains("Answers that changed · 3", compared.Text);
        Assert.Matches(@"5 Compelling event\s+− → \+", compared.Text);
        var all = await compared.Tap("Everything that differs");
        Assert.Contains("Answers that changed", all.Text);
        Assert.Matches("¥3.2.M", (await all.Tap("Then and now")).Text);

        // Two days, in any order, and without one the last thirty days.
        Assert.Contains("24 Nov → 1 Dec", (await lin.Says("compare acme 1 Dec and 24 Nov")).Text);
        Assert.Contains("The same findings and the same answers on both days.", (await lin.Says("compare acme 2026-11-24 2026-11-25")).Text);
        Assert.Contains("28 Nov → today", (await lin.Says("compare acme")).Text);
        Assert.Contains("28 Nov → today", (await lin.Says("acme compare")).Text);
        Assert.Contains("This deal was opened on 23 Nov; on 1 Oct there was none yet.", (await lin.Says("compare acme 2026-10-01")).Text);
        Assert.Contains("still to come", (await lin.Says("compare acme 2027-10-01")).Text);
        Assert.Contains("cannot be read as a date", (await lin.Says("compare acme nonsense")).Text);
        Assert.Contains("Stage: R1", (await compared.Tap("History")).Text);
    }

    [Fact]
    public async Task In_Chinese_in_the_ways_people_type_it()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造 320万 2027-03-31");
        await lin.Says("评估 远山");
        await lin.Says("1+ 2+ 5- 6+");
        chat.Clock.Advance(Duration.FromDays(10));
        await lin.Says("评估 远山");
        await lin.Says("5+");
        foreach (var words in (string[])["对比 远山 11月23日", "对比远山11月23日", "对比 远山 11月23日和今天", "远山 今昔对比"])
        {
            var compared = await lin.Says(words);
            Assert.Contains("今昔对比 · 11月23日 → 今天", compared.Text);
            Assert.Matches(@"5 紧迫事件\s+− → \+", compared.Text);
            Assert.Equal("zh", compared.Language);
        }
    }

    [Fact]
    public async Task It_does_not_take_the_words_of_the_coach()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("coach acme + Rao, head");
        await lin.Says("coach acme + Pan, buyer");
        Assert.DoesNotContain("Then and now ·", (await lin.Says("coach ACME compare")).Text);
        Assert.Contains("Rao", lin.Last.Text);
        Assert.DoesNotContain("今昔对比 ·", (await lin.Says("教练 ACME 对比")).Text);
        Assert.Contains("Then and now ·", (await lin.Says("compare ACME yesterday")).Text.Replace("今昔对比 ·", "Then and now ·", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hole_in_the_log_is_said_and_a_log_without_its_beginning_leads_back_to_the_check()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("stage acme R2 they said so");
        await lin.Says("stage acme R3 they said so");
        chat.Clock.Advance(Duration.FromDays(3));
        var deal = await chat.DealAsync(Someone.Lin);
        await LogHole.MakeAsync(chat, deal, 2);
        Assert.Contains("One change up to then is missing in the log", (await lin.Says("compare acme 2026-11-23")).Text);
        Assert.Contains("One change of this time is on record but cannot be told", (await lin.Says("history acme")).Text);
        await LogHole.MakeAsync(chat, deal, 1);
        var refused = await lin.Says("compare acme 2026-11-23");
        Assert.Contains("The beginning of this deal's log cannot be read", refused.Text);
        Assert.True(refused.Has("Check"));
    }
}
