using System.Net;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Inbound;

/// <summary>Installing, upgrading, removing: one welcome, an address that is always the latest, and nothing left afterwards.</summary>
public sealed class InstallationTests
{
    private const string Launch = "19:5a4f3e2d1c0b4a9e8d7c6b5a49382716@thread.tacv2";

    [Theory]
    [InlineData("en-US", "Say “new”, “deals”")]
    [InlineData("zh-CN", "可以说“新建”“我的商机”")]
    public async Task One_to_one_it_says_what_it_is_for_and_what_to_say(string locale, string words)
    {
        await using var chat = await Chat.StartAsync();
        Assert.Contains(words, (await chat.OneToOne(Someone.Lin, locale).Installs()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_and_by_whatever_it_is_told_there_is_one_welcome()
    {
        await using var chat = await Chat.StartAsync();
        foreach (var lin in new[] { chat.OneToOne(Someone.Lin), chat.In(Spot.Group, Someone.Lin) })
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => lin.PostsAsync(i % 2 == 0 ? lin.Installation() : Joined(lin, Seat.Bot))));
            await lin.PostsAsync(lin.Installation("add-upgrade"));
            await lin.PostsAsync(Joined(lin, lin.Me));
            Assert.Single(lin.Seen);
        }
    }

    [Fact]
    public async Task An_upgrade_is_no_news()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.PostsAsync(lin.Installation("add-upgrade"));
        await lin.PostsAsync(Joined(lin, Seat.Bot));
        Assert.Empty(lin.Seen);
        Assert.NotNull(await chat.RememberedAsync(Someone.Lin, lin.Place));
    }

    [Fact]
    public async Task In_a_team_one_message_names_who_added_it_in_the_chosen_channel()
    {
        await using var chat = await Chat.StartAsync();
        var mara = chat.In(Spot.Thread() with { Id = Spot.SalesTeam }, Someone.Mara);
        var told = Joined(mara, Seat.Bot);
        told.Remove("locale");
        told["entities"] = new JsonArray();
        await mara.PostsAsync(told);
        var installed = mara.Installation();
        installed["from"]!.AsObject().Remove("name");
        installed["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Launch } };
        await mara.PostsAsync(installed);
        await mara.PostsAsync(installed);

        var welcome = Assert.Single(chat.Teams.In(Launch)).Activity.ToJsonString();
        Assert.Contains("Mara Silva", welcome, StringComparison.Ordinal);
        Assert.Empty(mara.Seen);
        Assert.Equal(Launch, (await chat.RememberedAsync(Someone.Mara, Spot.SalesTeam, Spot.SalesTeam))!.Channel);
    }

    [Fact]
    public async Task In_the_chat_of_a_meeting_it_says_nothing()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.In(Spot.Group with { Id = "19:meeting_NjYzZTQ1@thread.v2" }, Someone.Lin);
        await lin.PostsAsync(lin.Installation());
        await lin.PostsAsync(Joined(lin, Seat.Bot));
        Assert.Empty(lin.Seen);
        Assert.NotNull(await chat.RememberedAsync(Someone.Lin, lin.Place));
    }

    [Fact]
    public async Task A_welcome_that_could_not_be_said_is_said_when_it_is_told_again()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.Forbidden;
        await lin.PostsAsync(lin.Installation());
        chat.Teams.Refuse = (_, _) => null;
        await lin.Installs();
        Assert.Single(lin.Seen);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("remove-upgrade")]
    [InlineData(null)]
    public async Task Removed_one_to_one_nothing_of_the_conversation_is_left_but_the_deals(string? action)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Installs();
        await lin.Says("new ACME");
        await lin.PostsAsync(action is null ? Left(lin, Seat.Bot) : lin.Installation(action));
        Assert.Null(await chat.RememberedAsync(Someone.Lin, lin.Place));
        await chat.DealAsync(Someone.Lin);

        // Whoever installs it again is welcome again.
        var said = lin.Seen.Count;
        await lin.Installs();
        Assert.Equal(said + 1, lin.Seen.Count);
    }

    [Fact]
    public async Task Removed_from_a_team_its_channels_and_threads_are_forgotten_too()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        var team = chat.In(Spot.Thread() with { Id = Spot.SalesTeam }, Someone.Lin);
        await team.PostsAsync(team.Installation());
        await lin.Says("语言");
        await lin.Says("new ACME");
        await lin.Says("delete ACME");
        Assert.NotNull(await chat.RememberedAsync(Someone.Lin, lin.Place, Spot.SalesTeam));
        await team.PostsAsync(team.Installation("remove"));
        Assert.Null(await chat.RememberedAsync(Someone.Lin, lin.Place, Spot.SalesTeam));
        Assert.Null(await chat.RememberedAsync(Someone.Lin, Spot.SalesTeam, Spot.SalesTeam));
        await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
    }

    [Fact]
    public async Task The_service_url_is_the_latest_that_any_turn_came_from()
    {
        await using var chat = await Chat.StartAsync();
        await using var moved = await Teams.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Installs();
        var card = await lin.Says("new ACME");
        Assert.Equal(chat.Teams.Url, (await chat.RememberedAsync(Someone.Lin, lin.Place))!.Reference.ServiceUrl);
        var tap = card.Invoke("Assess");
        tap["serviceUrl"] = moved.Url;
        await lin.PostsAsync(tap);
        Assert.Equal(moved.Url, (await chat.RememberedAsync(Someone.Lin, lin.Place))!.Reference.ServiceUrl);

        // What is one-to-one and asked for in a channel goes there, too.
        await chat.InChannel(Someone.Lin).Says("new Baltic dryer");
        await chat.InChannel(Someone.Lin).Says("assess baltic");
        Assert.Single(moved.In(lin.Place));
    }

    [Fact]
    public async Task A_channel_that_is_deleted_is_no_longer_the_chosen_one()
    {
        await using var chat = await Chat.StartAsync();
        var team = chat.In(Spot.Thread() with { Id = Spot.SalesTeam }, Someone.Mara);
        var installed = team.Installation();
        installed["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Launch } };
        await team.PostsAsync(installed);
        var deleted = team.Activity("conversationUpdate");
        deleted["channelData"]!["eventType"] = "channelDeleted";
        deleted["channelData"]!["channel"] = new JsonObject { ["id"] = Launch, ["name"] = "Launch" };
        await team.PostsAsync(deleted);
        Assert.Null((await chat.RememberedAsync(Someone.Mara, Spot.SalesTeam, Spot.SalesTeam))!.Channel);
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_team_sees_its_deals_no_longer()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME");
        var ben = chat.InChannel(Someone.Ben, 2);
        Assert.Contains("ACME", (await ben.Says("deals")).Text, StringComparison.Ordinal);
        chat.Teams.Roster(Spot.SalesTeam).Remove(Someone.Ben);
        var left = Left(ben, ben.Me);
        left["channelData"]!["eventType"] = "teamMemberRemoved";
        await ben.PostsAsync(left);
        Assert.DoesNotContain("ACME", (await ben.Says("deals")).Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing that was remembered of before keeps them out.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_comes_back_to_the_team_is_met_again_at_once(bool isTold)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME");
        var (here, alone) = (chat.InChannel(Someone.Ben, 2), chat.OneToOne(Someone.Ben));
        await here.Says("help");
        Assert.Contains("ACME", (await alone.Says("acme")).Text, StringComparison.Ordinal);

        chat.Teams.Roster(Spot.SalesTeam).Remove(Someone.Ben);
        await TellAsync("teamMemberRemoved", Left(here, here.Me));
        Assert.DoesNotContain("ACME", (await alone.Says("acme")).Text, StringComparison.Ordinal);

        chat.Teams.Roster(Spot.SalesTeam).Add(Someone.Ben);
        await TellAsync("teamMemberAdded", Joined(here, here.Me));
        await here.Says("help");
        Assert.Contains("ACME", (await alone.Says("acme")).Text, StringComparison.Ordinal);

        async Task TellAsync(string what, JsonObject update)
        {
            update["channelData"]!["eventType"] = what;
            chat.Clock.Advance(NodaTime.Duration.FromMinutes(isTold ? 0 : 6));
            await (isTold ? here.PostsAsync(update) : Task.CompletedTask);
        }
    }

    private static JsonObject Joined(Seat seat, JsonNode who) => Changed(seat, "membersAdded", who);

    private static JsonObject Left(Seat seat, JsonNode who) => Changed(seat, "membersRemoved", who);

    private static JsonObject Changed(Seat seat, string how, JsonNode who)
    {
        var update = seat.Activity("conversationUpdate");
        update[how] = new JsonArray(who);
        return update;
    }
}
