using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.LocalChat;

namespace KeyAccountBot.Bot.Tests.LocalChat;

public sealed class CreateConversationTests
{
    private const string Conversations = "/local-chat/connector/v3/conversations";

    private static readonly LocalPerson Lin = LocalChatHost.Tenant.Person("lin")!;

    [Fact]
    public async Task The_same_person_always_gets_the_same_conversation()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        (await host.InstallAsync("personal-lin", "lin")).Dispose();

        foreach (string member in (string[])[Lin.Id, Lin.AadObjectId])
        {
            using HttpResponseMessage response = await host.PostAsync(Conversations, OneToOne(member));

            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            JsonObject body = await LocalChatHost.ReadAsync(response);
            Assert.Equal(Lin.ConversationId, (string?)body["id"]);
            Assert.Null(body["activityId"]);
        }
    }

    [Fact]
    public async Task A_message_that_comes_with_it_is_sent_without_saying_its_id()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        (await host.InstallAsync("personal-lin", "lin")).Dispose();
        JsonObject parameters = OneToOne(Lin.Id);
        parameters["activity"] = LocalChatHost.Message("good morning");

        using HttpResponseMessage response = await host.PostAsync(Conversations, parameters);

        Assert.Null((await LocalChatHost.ReadAsync(response))["activityId"]);
        Assert.Contains(
            await host.TranscriptAsync("personal-lin"), line => (string?)line["activity"]?["text"] == "good morning");
    }

    [Fact]
    public async Task Someone_without_the_bot_cannot_be_written_to_until_it_is_in_their_team()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        using HttpResponseMessage before = await host.PostAsync(Conversations, OneToOne(Lin.Id));
        (await host.InstallAsync("channel", "marco")).Dispose();
        using HttpResponseMessage after = await host.PostAsync(Conversations, OneToOne(Lin.Id));

        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
        Assert.Equal("ForbiddenOperationException", await LocalChatHost.ErrorCodeAsync(before));
        Assert.Equal(HttpStatusCode.Created, after.StatusCode);
    }

    [Fact]
    public async Task A_thread_in_the_channel_begins_with_its_message()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        string channel = LocalChatHost.Tenant.Channel.Id;

        using HttpResponseMessage response = await host.PostAsync(Conversations, new JsonObject
        {
            ["isGroup"] = true,
            ["tenantId"] = LocalChatHost.Tenant.Id,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } },
            ["activity"] = LocalChatHost.Message("Monday"),
        });

        JsonObject body = await LocalChatHost.ReadAsync(response);
        JsonObject line = Assert.Single(await host.TranscriptAsync("channel"));
        Assert.Equal((string?)line["id"], (string?)body["activityId"]);
        Assert.Equal($"{channel};messageid={line["thread"]}", (string?)body["id"]);
    }

    [Theory]
    [InlineData("""{"isGroup":true,"members":[{"id":"29:1"},{"id":"29:2"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"members":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"members":[{"id":"lin.yue@keyaccount.example"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"members":[{"id":"29:somebody else"}]}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"tenantId":"another","members":[{"id":"29:1"}]}""", HttpStatusCode.Forbidden)]
    [InlineData("7", HttpStatusCode.BadRequest)]
    public async Task What_Teams_refuses_is_refused(string body, HttpStatusCode status)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        (await host.InstallAsync("channel", "marco")).Dispose();
        using var content = new StringContent(body);

        using HttpResponseMessage response = await host.Client.PostAsync(Conversations, content);

        Assert.Equal(status, response.StatusCode);
    }

    private static JsonObject OneToOne(string member) => new()
    {
        ["isGroup"] = false,
        ["tenantId"] = LocalChatHost.Tenant.Id,
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
    };
}
