namespace KeyAccountBot.Conversations.Map;

/// <summary>Nothing of the map is read where others read, nor by anybody who is no member.</summary>
public sealed class MapOutsiderTests
{
    [Theory]
    [InlineData("map kestrel")]
    [InlineData("map kestrel + Shi, technical head, sponsor")]
    [InlineData("决策链 Kestrel")]
    [InlineData("决策链 Kestrel + 石岚，技术部长，赞助者")]
    public async Task Said_in_a_shared_place_it_is_answered_one_to_one_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await chat.OneToOne(Someone.Lin).Says("map kestrel + Rao, project head, U, hostile, wants: the pilot on time");
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch("Rao|Shi|石岚|ecision chain|决策链|hostile|Kestrel", said.Text + said.Summary);
            Assert.Contains("Rao", chat.OneToOne(Someone.Lin).Last.Text);
            Assert.DoesNotContain("Rao", chat.OneToOne(Someone.Lin).Last.Summary);
        }

        // Whoever is no member learns nothing, wherever it is asked and however the button is forged.
        await chat.InChannel(Someone.Ben).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        Assert.Matches("Only the members of this deal|只有该商机的成员", (await ben.Says(words)).Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        foreach (var verb in ForgedTaps.Verbs.Where(v => v.StartsWith("map.", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Rao", (await ben.Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
        }

        Assert.Contains("Rao", (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).People.Select(p => p.Name));
        foreach (var verb in ForgedTaps.Verbs.Where(v => v.StartsWith("map.", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Rao", (await chat.InChannel(Someone.Lin).Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
        }

        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotContain("Rao", s.Text + s.Summary));
    }

    [Fact]
    public async Task The_check_of_a_channel_names_nobody_of_the_map()
    {
        await using var chat = await Chat.StartAsync();
        var channel = chat.InChannel(Someone.Lin);
        await channel.Says("new Kestrel North");
        await channel.Says("stage kestrel R3 known enough");
        await chat.OneToOne(Someone.Lin).Says("map kestrel + Rao, owner, D, hostile, veto; Shi, technical head, E, sponsor");
        Assert.Contains("Rao", (await chat.OneToOne(Someone.Lin).Says("check kestrel")).Text);
        var shared = await channel.Says("check kestrel");
        Assert.DoesNotMatch("Rao|Shi|hostile|sponsor|Map:", shared.Text + shared.Summary);
        Assert.Contains("have not met the decision maker", shared.Text);
    }
}
