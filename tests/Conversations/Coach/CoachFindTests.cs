using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Coach;

/// <summary>Who might guide us, read from the map; and two candidates beside each other.</summary>
public sealed class CoachFindTests
{
    private const string People = """
        map kestrel + Deng, project director, D, influence 5
        + Rao, technical head, E, supporter, influence 4, reports to Deng, tie to Xu
        + Xu, depot engineer, U, reports to Rao
        + Pan, purchasing manager, non-supporter
        """;

    [Fact]
    public async Task Candidates_come_by_tier_with_what_speaks_for_and_against_and_what_nobody_knows()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("Nobody is on the map yet", (await lin.Says("coach-find kestrel")).Text);
        await lin.Says(People);
        var found = await lin.Says("find a coach kestrel");
        Assert.Matches("(?s)Staff.*Xu.*Department heads.*Rao.*Pan.*Vice presidents.*keep measure|(?s)Staff.*Xu.*Department heads.*Rao.*Pan.*Vice presidents.*Keep measure", found.Text);
        Assert.Contains("for: 2 connections on the map; influence 4 of 5; supporter; senior enough; on a step that counts, not too high; well informed by role", found.Text);
        Assert.Contains("not known: ", found.Text);
        Assert.Contains("too high to be relied on", found.Text);
        Assert.Contains("against: non-supporter", found.Text);
        var page = await found.Tap("Choose");
        Assert.Contains("Xu", page.Text);
        Assert.Contains("Eight behaviours", page.Text);
        Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Candidates);
        Assert.Contains("有利：", (await lin.Says("找教练 kestrel")).Text);
    }

    [Fact]
    public async Task Two_candidates_stand_beside_each_other()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("coach kestrel + Rao, technical head");
        Assert.Contains("takes two candidates", (await lin.Says("coach kestrel compare")).Text);
        await lin.Says("coach kestrel + Xu");
        await lin.Says("coach kestrel + Pan");
        var compared = await lin.Says("coach kestrel compare");
        Assert.Contains("Confirmed by another route", compared.Text);
        Assert.Contains("Rao", compared.Text);
        var others = await compared.Tap("Compare these", (Inputs.First, "p2"), (Inputs.Second, "p3"));
        Assert.Contains("Pan", others.Text);
        var same = await compared.Tap("Compare these", (Inputs.First, "p2"), (Inputs.Second, "p2"));
        Assert.Contains("Confirmed by another route", same.Text);
        Assert.Contains("结论", (await lin.Says("教练 kestrel 对比")).Text);
        Assert.Contains("One safe test", (await compared.Tap("Open first")).Text);
    }

    [Fact]
    public async Task A_deal_that_is_called_so_is_opened_and_not_compared()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Price compare");
        Assert.Contains("Who may guide us inside?", (await lin.Says("coach Price compare")).Text);
    }

    [Fact]
    public async Task What_does_not_agree_stands_on_the_coachs_page_with_the_facts()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map kestrel + Rao, technical head, neutral");
        var page = await lin.Says("coach kestrel + Rao, technical head");
        Assert.Contains("What does not agree", page.Text);
        Assert.Contains("named as our guide but is neutral or worse", page.Text);
    }

    [Theory]
    [InlineData("coach-find kestrel")]
    [InlineData("找教练 kestrel")]
    [InlineData("coach kestrel compare")]
    public async Task In_shared_places_nothing_of_it_is_said_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await StartedAsync();
        await chat.OneToOne(Someone.Lin).Says(People);
        await chat.OneToOne(Someone.Lin).Says("coach kestrel + Rao, technical head");
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotContain("Rao", said.Text + said.Summary);
            Assert.DoesNotContain("Rao", chat.OneToOne(Someone.Lin).Last.Summary);
        }

        await chat.InChannel(Someone.Ben).Says("help");
        foreach (var who in (Someone[])[Someone.Ben, Someone.Otto, Someone.Guest])
        {
            Assert.DoesNotMatch("Rao|Deng|Xu|Pan", (await chat.OneToOne(who).Says(words)).Text);
        }
    }

    private static async Task<Chat> StartedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        return chat;
    }
}
