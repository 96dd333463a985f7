using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Who is added to a deal sees everything of it, so nobody is added or removed by a slip.</summary>
public sealed class MembersTests
{
    [Fact]
    public async Task A_name_with_a_slip_is_chosen_on_the_card_and_not_added()
    {
        await using var chat = await StartAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        var card = await lin.Says("members acme + Ben Okafro");
        Assert.Contains("No colleague is called “Ben Okafro” exactly", card.Text);
        Assert.Equal(Someone.Ben.ObjectId, card.Value("Add a colleague"));
        Assert.Empty((await chat.DealAsync(Someone.Lin)).Members);
        await card.Tap("Add");
        Assert.Equal(["Ben Okafor"], Names(await chat.DealAsync(Someone.Lin)));
        await lin.Says("members acme - Ben Okafro");
        Assert.Equal(["Ben Okafor"], Names(await chat.DealAsync(Someone.Lin)));
        await lin.Says("members acme - Ben Okafor");
        Assert.Empty((await chat.DealAsync(Someone.Lin)).Members);
    }

    [Theory]
    [InlineData("5G+工业", "members 5G+工业 + ben")]
    [InlineData("5G+工业", "members 5G+工业 +ben")]
    [InlineData("5G+工业", "成员 5G+工业＋ben")]
    [InlineData("ACME", "members acme+ben")]
    [InlineData("T-Systems - Depot", "members T-Systems - Depot + ben")]
    public async Task A_sign_in_a_name_is_part_of_it(string deal, string text)
    {
        await using var chat = await StartAsync(deal);
        await chat.OneToOne(Someone.Lin).Says(text);
        Assert.Equal(["Ben Okafor"], Names(await chat.DealAsync(Someone.Lin)));
    }

    [Theory]
    [InlineData("5G+工业")]
    [InlineData("T-Systems - Depot")]
    public async Task A_deal_with_a_sign_in_its_name_shows_its_members(string deal)
    {
        await using var chat = await StartAsync(deal);
        var card = await chat.OneToOne(Someone.Lin).Says($"members {deal}");
        Assert.Contains("Who sees everything", card.Text);
        Assert.DoesNotContain("No member", card.Text);
        Assert.DoesNotContain("No colleague", card.Text);
    }

    [Fact]
    public async Task Who_leaves_a_deal_is_asked_first_and_gets_no_dead_buttons_after()
    {
        await using var chat = await StartAsync("ACME");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        await lin.Says("members acme + ben");
        var asked = await (await ben.Says("members acme")).Tap("Remove");
        Assert.Contains("Leave this deal?", asked.Text);
        Assert.Equal(["Ben Okafor"], Names(await chat.DealAsync(Someone.Lin)));
        Assert.Contains("Who sees everything", (await asked.Tap("Stay")).Text);
        var left = await (await ben.Says("members acme - ben")).Tap("Leave");
        Assert.Contains("Ben Okafor is no longer a member.", left.Text);
        Assert.False(left.Has("Deal") || left.Has("Add") || left.Has("Remove"));
        Assert.Empty((await chat.DealAsync(Someone.Lin)).Members);
    }

    [Fact]
    public async Task Who_leaves_a_deal_of_the_team_sees_it_as_the_team_does()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.InChannel(Someone.Lin).Says("new ACME");
        await chat.OneToOne(Someone.Lin).Says("members acme + ben");
        var left = await (await chat.OneToOne(Someone.Ben).Says("members acme - ben")).Tap("Leave");
        Assert.Contains("ACME", left.Text);
        Assert.False(left.Has("Edit") || left.Has("Members") || left.Has("Remove"));
    }

    private static IEnumerable<string> Names(Deal deal) => deal.Members.Select(m => m.Name);

    private static async Task<Chat> StartAsync(string deal)
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("help");
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.OneToOne(Someone.Lin).Says($"new {deal}");
        return chat;
    }
}
