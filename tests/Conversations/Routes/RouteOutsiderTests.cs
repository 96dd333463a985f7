namespace KeyAccountBot.Conversations.Routes;

/// <summary>Nothing of the route or of the map's picture is read where others read, nor by anybody who is no member.</summary>
public sealed class RouteOutsiderTests
{
    [Theory]
    [InlineData("route kestrel")]
    [InlineData("公关路线 Kestrel")]
    [InlineData("route kestrel + Zinnia, event: ask for the pangolin")]
    public async Task Said_in_a_shared_place_it_is_answered_one_to_one_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await PlantedAsync();
        await Outsiders.LearnNothingAsync(
            chat, words, "Zinnia|pangolin", "Relationship route|公关路线|Kestrel", v => v.StartsWith("route.", StringComparison.Ordinal) || v == Cards.Verbs.DrawMap);
    }

    [Fact]
    public async Task A_manager_sees_the_route_without_what_is_to_be_said_and_writes_none()
    {
        await using var chat = await PlantedAsync();
        await chat.InChannel(Someone.Mara, 7).Says("help");
        var mara = chat.OneToOne(Someone.Mara);
        var route = await mara.Says("route kestrel");
        Assert.Contains("Zinnia", route.Text);
        Assert.DoesNotContain("pangolin", route.Text);
        Assert.DoesNotContain("What to say", (await route.Tap("Zinnia")).Text);
        await mara.Says("route kestrel + Zinnia, 2027-01-20: the manager's words");
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Equal(["ask for the pangolin", null], deal.Route.Select(s => s.Plan.Say));
        Assert.Null(deal.Route[1].Plan.Goes);
    }

    private static async Task<Chat> PlantedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map kestrel + Zinnia, project head, U, hostile");
        await lin.Says("route kestrel + Zinnia, 2027-01-10: ask for the pangolin");
        return chat;
    }
}
