using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Pipeline;

/// <summary>A book at a glance, as managers and reps ask for it.</summary>
public sealed class PipelineTests
{
    [Fact]
    public async Task A_manager_looks_over_the_team_on_Monday_morning_and_goes_down_to_a_deal()
    {
        await using var chat = await SalesAsync();
        var mara = chat.OneToOne(Someone.Mara);

        var card = await mara.Says("pipeline");
        Assert.Contains("4 deals", card.Text);
        Assert.Contains("¥4.2 M · $500 k · 1 w/o amount", card.Text);
        Assert.Contains("R1 · 3", Spaced(card.Text));
        Assert.Contains("R2 · 1", Spaced(card.Text));
        Assert.Contains("Lin Wei 3", Spaced(card.Text));
        Assert.Contains("Most worth your time", card.Text);
        Assert.Contains("Overdue refit", card.Text);
        Assert.Contains("close date passed 3 d ago", Spaced(card.Text));
        Assert.True(card.Text.IndexOf("Overdue refit", StringComparison.Ordinal) < card.Text.IndexOf("Far away", StringComparison.Ordinal));

        foreach (var words in (string[])["Pipeline of Sales", "pipeline SALES", "sales funnel", "销售漏斗 Sales", "商机管道"])
        {
            var again = (await mara.Says(words)).Text;
            Assert.True(again.Contains("4 deals", StringComparison.Ordinal) || again.Contains("4 个商机", StringComparison.Ordinal), $"{words}: {again}");
        }

        var stages = await card.Tap("Stages: ");
        Assert.Contains("R2 Verify · 1", stages.Text);
        var list = await stages.Tap("R2 Verify");
        Assert.Contains("Second hall", list.Text);
        Assert.DoesNotContain("Overdue refit", list.Text);
        Assert.Contains("Second hall", (await list.Tap("Second hall")).Text);

        var owners = await card.Tap("Owners: ");
        Assert.Contains("Ben Okafor · 1", owners.Text);
        Assert.Contains("Far away", (await owners.Tap("Ben Okafor")).Text);
        var lights = await card.Tap("Weak lights: ");
        Assert.Contains("Second hall", (await lights.Tap("Can we win?")).Text);
        var back = await lights.Tap("Back to the pipeline");
        Assert.Contains("Why", (await back.Tap("Overdue refit")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("No open deals", (await back.Tap("My own deals")).Text);
    }

    [Fact]
    public async Task A_change_shows_at_once_and_a_deal_that_ended_is_gone()
    {
        await using var chat = await SalesAsync();
        var (mara, lin) = (chat.OneToOne(Someone.Mara), chat.OneToOne(Someone.Lin));
        Assert.Contains("4 deals", (await mara.Says("pipeline sales")).Text);

        await lin.Says("stage overdue R2 they asked for it");
        await lin.Says("close second lost, price");
        var card = await mara.Says("pipeline sales");
        Assert.Contains("3 deals", card.Text);
        Assert.Contains("R1 · 2 R2 · 1", Spaced(card.Text));
        var stages = await card.Tap("Stages: ");
        var list = await stages.Tap("R2 Verify");
        Assert.Contains("Overdue refit", list.Text);
        Assert.DoesNotContain("Second hall", list.Text);

        await lin.Says("delete overdue");
        await lin.Last.Tap("Delete");
        await lin.Says("reopen second");
        Assert.Contains("3 deals", (await mara.Says("pipeline")).Text);
    }

    [Fact]
    public async Task 销售代表用中文看自己的管道()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        Assert.Contains("没有进行中的商机", (await lin.Says("管道")).Text);
        await lin.Says("新建商机 远山改造 320万 2026-12-01");
        await lin.Says("新建商机 海港空调 180万 2027-10-01");

        var card = await lin.Says("商机漏斗");
        Assert.Contains("2 个商机", card.Text);
        Assert.Contains("我自己的商机 · 500 万元", Spaced(card.Text));
        Assert.Contains("最值得您花时间的", card.Text);
        Assert.Contains("8天后签约", card.Text);
        Assert.DoesNotContain("负责人", card.Text);
        var list = await (await card.Tap("阶段")).Tap("R1 了解客户");
        Assert.Contains("海港空调", list.Text);
        Assert.Contains("最值得您花时间的", (await list.Tap("返回管道")).Text);
    }

    [Fact]
    public async Task In_a_channel_it_goes_to_the_manager_one_to_one_and_says_nothing_there()
    {
        await using var chat = await SalesAsync();
        var channel = chat.InChannel(Someone.Mara);
        Assert.Contains("Sent to you one-to-one", (await channel.Says("pipeline")).Text);
        Assert.Contains("4 deals", chat.OneToOne(Someone.Mara).Last.Text);
        Assert.DoesNotContain(channel.Seen, s => s.Text.Contains("4 deals", StringComparison.Ordinal) || s.Text.Contains("worth your time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_manages_nothing_is_told_so_and_sees_the_own_deals_alone()
    {
        await using var chat = await SalesAsync();
        var ben = chat.OneToOne(Someone.Ben);
        var card = await ben.Says("pipeline sales");
        Assert.Contains("Only its managers see the pipeline of", card.Text);
        Assert.Contains("1 deal", card.Text);
        Assert.DoesNotContain("Overdue", card.Text);
        await chat.InChannel(Someone.Ben).Says("pipeline");
        Assert.Contains("Only its managers", ben.Last.Text);

        string[] cells = ["v|Stop", "s|R1", "s|R2", "l|2", $"o|{Someone.Lin.ObjectId}", "o|", "w|0000", "junk"];
        foreach (var who in (Someone[])[Someone.Ben, Someone.Guest, Someone.Otto, Someone.Mara.Elsewhere])
        {
            foreach (var verb in (string[])[Verbs.OpenPipeline, Verbs.SplitPipeline, Verbs.ListPipeline])
            {
                foreach (var cell in cells)
                {
                    foreach (var book in (string[])[Spot.SalesTeam, "own", $"own:{Someone.Lin.ObjectId}", "19:nobodys"])
                    {
                        var said = await chat.OneToOne(who).Forges(verb, new JsonObject
                        {
                            [Payload.Book] = book, [Payload.Value] = cell, [Payload.From] = "2026-01-01|", [Payload.Page] = 2, [Payload.Language] = "en",
                        });
                        Assert.DoesNotContain("Overdue", said.Text);
                        Assert.DoesNotContain("Second hall", said.Text);
                        Assert.DoesNotContain("went wrong", said.Text);
                    }
                }
            }
        }

        Assert.Contains("No team called “nowhere”", (await chat.OneToOne(Someone.Otto).Says("pipeline nowhere")).Text);
    }

    [Fact]
    public async Task Who_manages_several_teams_is_asked_which()
    {
        await using var chat = await SalesAsync();
        chat.Teams.Roster(Spot.OtherTeam).Add(Someone.Mara);
        await chat.In(Spot.Thread(2, Spot.OtherTeam), Someone.Mara).Says("managers + Mara");
        await chat.In(Spot.Thread(2, Spot.OtherTeam), Someone.Mara).Says("new Elsewhere 1m CNY");
        var mara = chat.OneToOne(Someone.Mara);
        var asked = await mara.Says("pipeline");
        Assert.Contains("You manage several", asked.Text);
        Assert.Contains("4 deals", (await asked.Tap("Sales")).Text);
        Assert.Contains("1 deal", (await asked.Tap("Service North")).Text);
        Assert.Contains("1 deal", (await asked.Tap("My own deals")).Text);
    }

    [Fact]
    public async Task A_book_of_many_deals_is_counted_behind_the_turn_and_says_so()
    {
        await using var chat = await SalesAsync();
        foreach (var number in Enumerable.Range(1, 40))
        {
            await chat.InChannel(Someone.Lin).Says($"new Heron {number} {number}k CNY");
        }

        var card = await chat.OneToOne(Someone.Mara).Says("pipeline sales");
        Assert.Contains("44 deals", card.Text);
        var stages = await card.Tap("Stages: ");
        var list = await stages.Tap("R1 Know");
        List<string> names = [];
        for (var page = 1; ; page++)
        {
            names.AddRange(list.Text.Split('\n').Where(l => l.StartsWith("Heron", StringComparison.Ordinal)));
            if (!list.Has("Next page"))
            {
                break;
            }

            Assert.True(page < 20);
            list = await list.Tap("Next page");
        }

        Assert.Equal(40, names.Select(n => n.Split(" · ")[0]).Distinct().Count());
        Assert.Contains("Overdue refit", (await list.Tap("First page")).Text);
    }

    /// <summary>Four deals of the Sales team, whom Mara manages; three are Lin's.</summary>
    private static async Task<Chat> SalesAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Mara).Says("help");
        var (lin, ben) = (chat.InChannel(Someone.Lin), chat.InChannel(Someone.Ben));
        await lin.Says("new Overdue refit 3.2m CNY 2026-11-30");
        await lin.Says("new Second hall 1m CNY 2027-06-30");
        await lin.Says("new Third one");
        await ben.Says("new Far away 500k USD 2027-12-31");
        await chat.OneToOne(Someone.Lin).Says("stage second R2 they asked for it");
        chat.Clock.Advance(NodaTime.Duration.FromDays(10));
        return chat;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
