using System.Net;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>What is for one person alone, and Teams does not take it: the shared place says why, and nothing else.</summary>
public sealed class OneToOneTests
{
    private const string Create = "/v3/conversations";

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "cannot write to you one-to-one yet")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "is not taking my message")]
    [InlineData(HttpStatusCode.TooManyRequests, "is not taking my message")]
    [InlineData(HttpStatusCode.BadGateway, "is not taking my message")]
    [InlineData(HttpStatusCode.Unauthorized, "I am not set up properly")]
    [InlineData(HttpStatusCode.BadRequest, "did not take my message")]
    [InlineData(HttpStatusCode.InternalServerError, "did not take my message")]
    public async Task The_shared_place_says_why_it_was_not_sent(HttpStatusCode status, string words)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        await lin.Says("new ACME");
        chat.Teams.Refuse = (_, path) => path == Create ? status : null;

        var said = await lin.Says("assess acme");

        Assert.Contains(words, said.Text);
        Assert.DoesNotContain("Budget", said.Text);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_opened_again()
    {
        await using var chat = await Chat.StartAsync();
        var (lin, own) = (chat.InChannel(Someone.Lin), chat.OneToOne(Someone.Lin));
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        var before = own.Seen.Count;
        var created = 0;
        chat.Teams.Refuse = (method, path) =>
        {
            created += path == Create ? 1 : 0;
            return created == 0 && path.StartsWith($"{Create}/{Spot.OneToOne(Someone.Lin).Id}", StringComparison.Ordinal) ? HttpStatusCode.NotFound : null;
        };

        Assert.Contains("Sent to you one-to-one", (await lin.Says("assess acme")).Text);

        Assert.Equal((1, before + 1), (created, own.Seen.Count));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_not_written_to_at_that_address_again()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        var own = $"{Create}/{Spot.OneToOne(Someone.Lin).Id}";
        var tried = new List<string>();
        chat.Teams.Reason = "MessageWritesBlocked";
        chat.Teams.Refuse = (_, path) =>
        {
            tried.Add(path);
            return path == Create || path.StartsWith(own, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        };

        Assert.Contains("cannot write to you one-to-one yet", (await lin.Says("assess acme")).Text);
        Assert.Single(tried, path => path.StartsWith(own, StringComparison.Ordinal));
        Assert.Contains("cannot write to you one-to-one yet", (await lin.Says("assess acme")).Text);
        Assert.Single(tried, path => path.StartsWith(own, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_blocked_the_bot_and_writes_again_is_reached_there_again()
    {
        await using var chat = await Chat.StartAsync();
        var (lin, alone) = (chat.InChannel(Someone.Lin), chat.OneToOne(Someone.Lin));
        await lin.Says("new ACME");
        await alone.Says("English");
        chat.Teams.Reason = "MessageWritesBlocked";
        chat.Teams.Refuse = (_, path) => path == Create || path.StartsWith($"{Create}/{alone.Place}", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await lin.Says("assess acme");
        var users = new UserStore(chat.Rows.Engine);
        Assert.Null(await users.PersonalAsync(new(Someone.Lin.Tenant), new(Someone.Lin.ObjectId), default));

        chat.Teams.Refuse = (_, _) => null;
        await alone.Says("help");
        Assert.Equal(alone.Place, (await users.PersonalAsync(new(Someone.Lin.Tenant), new(Someone.Lin.ObjectId), default))?.ConversationId);

        // It is brought back once, not at every turn.
        Assert.False((await chat.RememberedAsync(Someone.Lin, alone.Place))!.Unreached);
    }
}
