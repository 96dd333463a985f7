using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.LocalChat;

namespace KeyAccountBot.Bot.Tests.LocalChat;

public sealed class ConnectorTests
{
    private static readonly LocalPerson Lin = LocalChatHost.Tenant.Person("lin")!;
    private static readonly string Channel = LocalChatHost.Tenant.Channel.Id;

    [Fact]
    public async Task A_message_gets_an_id_and_reaches_the_transcript()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        string id = await host.SendAsync(Lin.ConversationId, "你好");

        JsonObject line = Assert.Single(await host.TranscriptAsync("personal-lin"));
        Assert.Equal((id, "你好"), ((string?)line["id"], (string?)line["activity"]!["text"]));
    }

    [Fact]
    public async Task A_message_can_be_updated_and_deleted_once()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        string id = await host.SendAsync(Lin.ConversationId, "first");
        string path = LocalChatHost.Path(Lin.ConversationId, "activities/" + id);

        using HttpResponseMessage updated = await host.Client.PutAsJsonAsync(path, LocalChatHost.Message("second"));
        using HttpResponseMessage deleted = await host.Client.DeleteAsync(path);
        using HttpResponseMessage again = await host.Client.DeleteAsync(path);

        Assert.Equal(id, (string?)(await LocalChatHost.ReadAsync(updated))["id"]);
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("ActivityNotFoundInConversation", await LocalChatHost.ErrorCodeAsync(again));
        Assert.Equal(
            ["sent", "updated", "deleted"],
            (await host.TranscriptAsync("personal-lin")).Select(line => (string?)line["kind"]));
    }

    [Fact]
    public async Task What_a_person_said_is_not_the_bots_to_change()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        JsonObject said = await host.SayAsync("personal-lin", "lin", Lin.ConversationId, "mine");

        using HttpResponseMessage response = await host.Client.PutAsJsonAsync(
            LocalChatHost.Path(Lin.ConversationId, $"activities/{said["id"]}"), LocalChatHost.Message("yours"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_nobody_knows_is_not_found()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            LocalChatHost.Path("a:nobody", "activities"), LocalChatHost.Message("hello"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("ConversationNotFound", await LocalChatHost.ErrorCodeAsync(response));
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.Created)]
    public async Task What_is_no_message_is_refused(string body, HttpStatusCode status)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        using var content = new StringContent(body);

        using HttpResponseMessage response = await host.Client.PostAsync(
            LocalChatHost.Path(Lin.ConversationId, "activities"), content);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await host.TranscriptAsync("personal-lin"));
    }

    [Fact]
    public async Task A_message_too_large_for_Teams_is_refused()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            LocalChatHost.Path(Lin.ConversationId, "activities"), LocalChatHost.Message(new string('x', 110_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("MessageSizeTooBig", await LocalChatHost.ErrorCodeAsync(response));
    }

    [Fact]
    public async Task Text_with_a_card_is_split_and_leaves_no_usable_id()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        JsonObject activity = LocalChatHost.Message("look");
        activity["attachments"] = new JsonArray(new JsonObject());

        using HttpResponseMessage response = await host.PostAsync(LocalChatHost.Path(Lin.ConversationId, "activities"), activity);

        string? id = (string?)(await LocalChatHost.ReadAsync(response))["id"];
        IReadOnlyList<JsonObject> lines = await host.TranscriptAsync("personal-lin");
        Assert.Equal(2, lines.Count);
        Assert.DoesNotContain(lines, line => (string?)line["id"] == id);
    }

    [Fact]
    public async Task A_reply_in_a_channel_stays_in_its_thread()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        JsonObject said = await host.SayAsync("channel", "lin", Channel, "anyone?");
        string thread = (string)said["id"]!;
        Assert.Equal($"{Channel};messageid={thread}", (string?)said["conversation"]!["id"]);

        await host.SendAsync($"{Channel};messageid={thread}", "I am");
        using HttpResponseMessage elsewhere = await host.PostAsync(
            LocalChatHost.Path($"{Channel};messageid=1", "activities"), LocalChatHost.Message("lost"));

        Assert.Equal([thread, thread], (await host.TranscriptAsync("channel")).Select(line => (string?)line["thread"]));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }
}
