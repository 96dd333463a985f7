using System.Net;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>Saved before it is said: when the saying fails, the saving stands, and the repeated activity is answered.</summary>
public sealed class ConnectorTests
{
    [Theory]
    [InlineData("new Baltic dryer")]
    [InlineData("4 + the CFO said so")]
    [InlineData("close acme lost no budget")]
    public async Task What_was_saved_before_the_connector_failed_is_answered_when_it_is_repeated(string text)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        var message = lin.Message(text);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.InternalServerError;
        using (var failed = await chat.PostAsync(message.ToJsonString()))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        }

        var saved = await StateAsync(chat);
        chat.Teams.Refuse = (_, _) => null;
        var answer = await lin.Sends(message);
        Assert.DoesNotContain("Reference", answer.Text);
        Assert.Equal(saved, await StateAsync(chat));
    }

    [Fact]
    public async Task A_connector_that_is_not_there_loses_no_answer()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        var message = lin.Message("4 -");
        message["serviceUrl"] = "http://127.0.0.1:1";
        using (await chat.PostAsync(message.ToJsonString()))
        {
            Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 4));
        }

        // A tapped card is answered in the response itself.
        message["serviceUrl"] = chat.Teams.Url;
        var card = await lin.Sends(message);
        var tap = card.Invoke("This group");
        tap["serviceUrl"] = "http://127.0.0.1:1";
        var walk = await lin.Taps(tap, card.MessageId);
        var save = walk.Invoke("Save & next", (Ask.Us(1), "+"));
        save["serviceUrl"] = "http://127.0.0.1:1";
        Assert.Contains("group 2 of 4", (await lin.Taps(save, walk.MessageId)).Text);
    }

    [Fact]
    public async Task The_answer_is_saved_while_a_slow_connector_still_takes_the_reply()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        var (reached, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        chat.Teams.Refuse = (_, _) =>
        {
            reached.TrySetResult();
            return null;
        };
        chat.Teams.Gate = open.Task;
        var answering = lin.Says("4 +");
        await reached.Task;
        Assert.Equal("+", Ask.Of(await chat.DealAsync(Someone.Lin), 4));
        open.SetResult();
        Assert.Contains("4 Budget: +", (await answering).Text);
    }

    [Fact]
    public async Task The_one_to_one_chat_cannot_be_reached()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        await lin.Says("new ACME");
        chat.Teams.Refuse = (_, path) => path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        var said = await lin.Says("assess acme");
        Assert.Contains("cannot write to you one-to-one yet", said.Text);
        Assert.DoesNotContain("Budget", said.Text);
    }

    [Fact]
    public async Task What_was_asked_is_known_after_a_restart()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("stage acme R4B");
        await chat.RestartAsync();
        Assert.Contains("Moved on from R1 to R4B", (await lin.Says("the customer wants it now")).Text);
        await lin.Says("assess acme");
        await chat.RestartAsync();
        Assert.Contains("5 Compelling event: −", (await lin.Says("5 -")).Text);
        await lin.Says("delete acme");
        await chat.RestartAsync();
        Assert.Contains("The deal is deleted.", (await lin.Says("yes")).Text);
    }

    private static async Task<IEnumerable<(string, long, Outcome?)>> StateAsync(Chat chat) =>
        (await chat.StoredAsync(Someone.Lin)).Select(d => (d.Header.Name, d.Revision, d.Closing?.Outcome));
}
