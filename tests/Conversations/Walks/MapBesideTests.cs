using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Walks;

/// <summary>The questions on winning with what the map knows beside them.</summary>
public sealed class MapBesideTests
{
    [Fact]
    public async Task Assess_and_check_show_the_maps_facts_beside_the_question_and_where_the_answer_disagrees()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map kestrel + Deng, managing director, D, authority 5, influence 5, neutral\n+ Rao, technical head, E, supporter");
        var card = await lin.Says("assess kestrel");
        Assert.DoesNotContain("Map:", card.Text);
        for (var group = 1; group < 3; group++)
        {
            card = await card.Tap("Save & next");
        }

        Assert.Contains("Map: 1 of 2 support us; 0 not known. Coach: no candidate.", card.Text);
        Assert.Contains("decision maker not met", card.Text);
        Assert.DoesNotContain("◆", card.Text);
        card = await (await card.Tap("Save & next", (Ask.Us(15), "+"))).Tap("Back");
        Assert.Contains("Political", card.Text);
        Assert.Contains("◆", card.Text);

        var alone = await lin.Forges(Verbs.AskCriterion, new System.Text.Json.Nodes.JsonObject
        {
            [Payload.Deal] = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString(), [Payload.Question] = "political-alignment",
        });
        Assert.Contains("Map: 0 of 1 key players support us", alone.Text);
        Assert.Contains("◆", alone.Text);
        // Typed, the disagreement is told at once, and the next question comes with the facts.
        await lin.Says("assess kestrel");
        var typed = await lin.Says("15 +\n11 ?");
        Assert.Contains("Politics is a plus, yet Deng", typed.Text);
        await lin.Says(string.Join(' ', Enumerable.Range(1, 10).Select(n => $"{n}+")));
        Assert.Contains("Map: ", (await lin.Says("11 ?")).Text);

        // The check asks with them too, and answers on the spot beside them.
        var why = await (await lin.Says("check kestrel")).Tap("Why: Politics is a plus");
        Assert.Contains("Map: 0 of 1 key players support us", why.Text);
        foreach (var words in (string[])["assess kestrel", "check kestrel"])
        {
            Assert.DoesNotContain("Map:", (await chat.InChannel(Someone.Lin).Says(words)).Text);
        }
    }
}
