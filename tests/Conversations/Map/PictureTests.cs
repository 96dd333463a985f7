using System.Text;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Map;

/// <summary>The chain as a picture, and how large any view of sixty people gets with everything on top.</summary>
public sealed class PictureTests
{
    private const int MostBytes = 24 * 1024;

    [Fact]
    public async Task A_client_that_draws_gets_the_chain_and_every_other_one_boxes()
    {
        await using var chat = await MapTests.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map acme + Marco, owner, D, neutral; Rao, head, E, sponsor, veto, reports to Marco");
        await lin.Says("route acme + Rao, 2026-12-10: ask\n+ Marco, 2026-12-11: ask");
        var picture = await (await lin.Says("map acme")).Tap("Picture");
        var chain = picture.Card!["body"]!.AsArray().Single(e => (string)e!["type"]! == "KeyAccountBot.Chain")!;
        var people = chain["people"]!.AsArray();
        Assert.Equal(["Marco", "Rao"], people.Select(p => (string)p!["n"]!));
        Assert.Equal((0, 2, 1, 1), ((int)people[1]!["u"]!, (int)people[1]!["a"]!, (int)people[1]!["v"]!, (int)people[1]!["s"]![0]!));
        Assert.Equal(["A", "U", "S"], chain["seats"]!.AsArray().Select(s => (string)s![0]!));
        var boxes = chain["fallback"]!.ToJsonString(CardReading.AsSent);
        Assert.All(["▲▲", "sponsor", "× can veto", "↑ Marco", "①", "②", "Empty seats: A approver", "Teams draws boxes, not lines"], t => Assert.Contains(t, boxes));
        await lin.Says("new Other");
        Assert.Contains("Nobody is on the map", (await (await lin.Says("map other")).Tap("Picture")).Text);
    }

    [Theory]
    [InlineData("en-US", "Person", "purchasing manager of the region number")]
    [InlineData("zh-CN", "欧阳建国工程师", "华东大区供应链管理中心采购经理")]
    public async Task Every_view_of_sixty_people_fits_with_the_repayment_on_top(string locale, string name, string job)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(locale == "zh-CN" ? "新建商机 ACME" : "new ACME");
        await lin.Says("stage acme R3 known enough");
        await lin.Says("1+ 2+ 3+ 4+ 5- 6+ 7+ 8+ 9+ 10+ 11+ 12+ 13- 14- 15- 16+ 17+ 18- 19+");
        for (var first = 1; first <= 60; first += 15)
        {
            await lin.Says("map acme + " + string.Join('\n', Enumerable.Range(first, 15).Select(i =>
                $"{name} {i}, {job} {i}, {"DAEUISX"[i % 7]} U I, veto, decisive, power sponsor{(i > 1 ? $", reports to {name} {i / 2}" : "")}")));
        }

        List<Shown> seen =
        [
            await lin.Says($"map acme + {name} 8, hostile; {name} 7, hostile; {name} 1, hostile"),
            await lin.Says("route acme + " + string.Join('\n', Enumerable.Range(1, 10).Select(i => $"{name} {i}, {i + 1} Dec: {new string('问', 150)}"))),
        ];
        var deal = (await chat.DealAsync(Someone.Lin)).Id.ToString();
        seen.Add(await lin.Forges(Verbs.RouteStepDone, Data("r1", 1)));
        Assert.Matches("New:|No longer:|新增：|已消除：", seen[0].Text);
        foreach (var verb in new[] { Verbs.OpenMap, Verbs.ListMap, Verbs.MapGaps, Verbs.DrawMap, Verbs.OpenRoute, Verbs.OpenOnMap, Verbs.OpenRouteStep })
        {
            for (var page = 1; page <= 8; page++)
            {
                seen.Add(await lin.Forges(verb, Data("r2", page)));
            }
        }

        Assert.All(seen, s => Assert.InRange(Encoding.UTF8.GetByteCount(s.Card!.ToJsonString(CardReading.AsSent)), 1, MostBytes));
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains(seen, s => s.Text.Contains($"{name} {i}", StringComparison.Ordinal)));

        JsonObject Data(string step, int page) => new()
        {
            [Payload.Deal] = deal, [Payload.RouteStep] = step, [Payload.Page] = page, [Payload.Language] = locale[..2],
        };
    }
}
