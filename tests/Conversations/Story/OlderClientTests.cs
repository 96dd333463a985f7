namespace KeyAccountBot.Conversations.Story;

/// <summary>Clients that do not know Action.Execute send the button's data as a message.</summary>
public sealed class OlderClientTests
{
    [Fact]
    public async Task A_deal_is_opened_and_assessed_in_the_same_message()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var form = await lin.Says("new");
        var walk = await form.Submit("Save & assess", ("Deal", "ACME"));
        Assert.Contains("group 1 of 4", walk.Text);
        var next = await walk.Submit("Save & next", (Ask.Us(1), "+"));
        Assert.Contains("group 2 of 4", next.Text);
        Assert.Single(lin.Seen);
        Assert.Equal("+", Ask.Of(await chat.DealAsync(Someone.Lin), 1));
    }

    [Fact]
    public async Task What_is_one_to_one_leaves_the_channel_card_in_place()
    {
        await using var chat = await Chat.StartAsync();
        var channel = chat.InChannel(Someone.Lin);
        var card = await channel.Says("new ACME");
        await channel.PostsAsync(channel.Submission(card.MessageId, card.Data("Assess")));
        Assert.Contains("Sent to you one-to-one", channel.Last.Text);
        Assert.Equal(card.Text, channel.Seen[0].Text);
        Assert.Contains("group 1 of 4", chat.OneToOne(Someone.Lin).Last.Text);
    }

    [Fact]
    public async Task An_answer_comes_even_when_the_card_cannot_be_replaced()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var help = await lin.Says("help");
        chat.Teams.Refuse = (method, _) => method == "PUT" ? System.Net.HttpStatusCode.NotFound : null;
        await lin.PostsAsync(lin.Submission(help.MessageId, help.Data("New deal")));
        Assert.Contains("Or “none” when nobody competes", lin.Last.Text);
        await lin.PostsAsync(lin.Submission(null, help.Data("My deals")));
        Assert.Contains("No deals yet", lin.Last.Text);
    }
}
