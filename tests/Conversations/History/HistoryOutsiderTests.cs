namespace KeyAccountBot.Conversations.History;

/// <summary>The past of a deal is read by its members and managers, one-to-one, and by nobody else.</summary>
public sealed class HistoryOutsiderTests
{
    private const string Secret = "Zinnia|pangolin|wombat|quokka|Kestrel";

    [Theory]
    [InlineData("history kestrel")]
    [InlineData("历史 Kestrel 自11月1日")]
    [InlineData("compare kestrel today")]
    [InlineData("对比 Kestrel")]
    public async Task Said_in_a_shared_place_it_is_answered_one_to_one_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await PlantedAsync();
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch(Secret, said.Text + said.Summary);
            Assert.Contains("Kestrel", chat.OneToOne(Someone.Lin).Last.Text);
            Assert.DoesNotMatch("Zinnia|pangolin|wombat|quokka", chat.OneToOne(Someone.Lin).Last.Summary!);
        }

        await chat.InChannel(Someone.Ben).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        Assert.Matches("Only the members of this deal|只有该商机的成员", (await ben.Says(words)).Text);
        Assert.Matches("No such deal|没有这个商机", (await chat.OneToOne(Someone.Otto).Says(words)).Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        foreach (var verb in (string[])[Cards.Verbs.OpenHistory, Cards.Verbs.OpenCompare, Cards.Verbs.ListCompare])
        {
            var data = ForgedTaps.Data(verb, deal.Id.ToString());
            data[Cards.Payload.Since] = "2026-11-01";
            Assert.DoesNotMatch(Secret, (await ben.Forges(verb, data)).Text);
            Assert.DoesNotMatch(Secret, (await chat.InChannel(Someone.Lin).Forges(verb, data.DeepClone())).Text);
        }

        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotMatch("Zinnia|pangolin|wombat|quokka", s.Text + s.Summary));
        Assert.DoesNotContain(chat.Log.All, line => line.Contains("pangolin", StringComparison.Ordinal) || line.Contains("Zinnia", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_reads_the_past_without_personal_notes()
    {
        await using var chat = await PlantedAsync();
        await chat.InChannel(Someone.Mara, 7).Says("help");
        var mara = chat.OneToOne(Someone.Mara);
        var history = await mara.Says("history kestrel");
        Assert.Contains("On the map: Zinnia", history.Text);
        Assert.DoesNotMatch("pangolin|quokka|win at work|Hidden ties", history.Text);
        var own = await chat.OneToOne(Someone.Lin).Says("history kestrel");
        Assert.Contains("What the person wants to win at work", own.Text);
    }

    [Fact]
    public async Task A_manager_compares_two_days_without_the_sheets_that_are_for_members()
    {
        await using var chat = await PlantedAsync();
        await chat.InChannel(Someone.Mara, 7).Says("help");
        chat.Clock.Advance(NodaTime.Duration.FromDays(1));
        var (lin, mara) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Mara));
        await (await lin.Says("our-resources kestrel")).Tap("Save & see the result", (Cards.Inputs.Answer("business", Playbook.Deals.Subject.Us), "the pangolin contract"));
        Assert.Contains("Business between us", (await (await lin.Says("compare kestrel yesterday")).Tap("Everything that differs")).Text);
        var compared = await mara.Says("compare kestrel yesterday");
        Assert.Contains("Then and now", compared.Text);
        Assert.DoesNotMatch("Business between us|pangolin", compared.Text);
        Assert.DoesNotMatch("Business between us|pangolin", (await mara.Forges(Cards.Verbs.ListCompare, ForgedTaps.Data(Cards.Verbs.ListCompare, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString()))).Text);
    }

    private static async Task<Chat> PlantedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map kestrel + Zinnia, project head, U, hostile, wants to win: the pangolin line");
        await lin.Forges(Cards.Verbs.SaveOnMap, Wins(await chat.DealAsync(Someone.Lin, Spot.SalesTeam)));
        await lin.Says("route kestrel + Zinnia, 2027-01-10: ask for the quokka");
        await lin.Says("plan kestrel + feed the wombat, 4 Dec");
        return chat;
    }

    private static System.Text.Json.Nodes.JsonObject Wins(Playbook.Deals.Deal deal) => new()
    {
        [Cards.Payload.Verb] = Cards.Verbs.SaveOnMap,
        [Cards.Payload.Deal] = deal.Id.ToString(),
        [Cards.Payload.Revision] = deal.Revision,
        [Cards.Payload.Language] = "en",
        [Cards.Payload.Person] = deal.People[0].Id,
        ["name"] = "Zinnia",
        ["p.Wins"] = "a pangolin of a project",
    };
}
