using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Inbound;

/// <summary>What Teams tells and nobody has to answer.</summary>
public sealed class IgnoredTests
{
    [Theory]
    [InlineData("messageReaction", "{}")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"undeleteMessage"}}""")]
    [InlineData("messageUpdate", "{}")]
    [InlineData("typing", "{}")]
    [InlineData("endOfConversation", "{}")]
    [InlineData("command", """{"name":"x"}""")]
    [InlineData("commandResult", """{"name":"x"}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"Id":"m","Title":"Review","MeetingType":"Scheduled"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingEnd","value":{"id":"m"}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantJoin","value":{}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantLeave"}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""")]
    [InlineData("event", """{"name":"ofTomorrow","value":"words"}""")]
    [InlineData("conversationUpdate", "{}")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"ofTomorrow"}}""")]
    [InlineData("ofTomorrow", "{}")]
    public async Task It_is_taken_without_a_word_and_changes_nothing(string type, string more)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var before = (await chat.DealAsync(Someone.Lin)).Revision;
        var activity = lin.Activity(type);
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }

        // Tenant and person are told even where the rest is new.
        activity["channelData"]!.AsObject().TryAdd("tenant", new JsonObject { ["id"] = Someone.Lin.Tenant });
        Assert.Null(await lin.PostsAsync(activity));
        Assert.Single(lin.Seen);
        Assert.Equal(before, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task An_edited_command_is_not_run_again_but_explained()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("new ACME");
        var edited = lin.Message("new Baltic dryer");
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";
        Assert.Contains("请作为新消息再发一次", (await lin.Sends(edited)).Text, StringComparison.Ordinal);
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task In_a_channel_an_edit_disturbs_nobody()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        var edited = lin.Message("deals");
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";
        await lin.PostsAsync(edited);
        Assert.Empty(lin.Seen);
    }

    [Fact]
    public async Task A_message_that_asks_for_its_replies_at_once_is_answered()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("help");
        message["deliveryMode"] = "expectReplies";
        Assert.Contains("What I can do", (await lin.Sends(message)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_marked_as_a_mention_is_taken_for_one()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        var message = lin.Message("new ");
        message["text"] = "<at>KeyAccountBot</at> new <at>Ben</at> & <at>Nobody</at>";
        message["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Someone.Ben.ChannelId, ["name"] = "Ben Okafor" },
            ["text"] = "<at>Ben</at>",
        });
        await lin.Sends(message);
        Assert.Equal("Ben Okafor & <at>Nobody</at>", (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Header.Name);
    }
}
