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
        await Outsiders.LearnNothingAsync(chat, words, "Rao", "Shi|石岚|ecision chain|决策链|hostile|Kestrel", v => v.StartsWith("map.", StringComparison.Ordinal));
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
