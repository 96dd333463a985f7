using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.Turns;

namespace KeyAccountBot.Conversations.Inbound;

/// <summary>Invokes that no card of ours asks for: answered as documented, in the sender's language, with the body alone.</summary>
public sealed class InvokeTests
{
    private const string NoResults = """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""";
    private const string NothingToOpen = """{"task":{"type":"message","value":"There is nothing to open here. Write “help” to me, and I say what I can do."}}""";

    public static TheoryData<string, string?> Documented => new()
    {
        { "task/fetch", NothingToOpen },
        { "task/submit", null },
        { "composeExtension/queryLink", NoResults },
        { "composeExtension/anonymousQueryLink", NoResults },
        { "composeExtension/selectItem", NoResults },
        { "composeExtension/querySettingUrl", """{"composeExtension":{"type":"config","text":"There is nothing to set here.","suggestedActions":{"actions":[]}}}""" },
        { "composeExtension/setting", null },
        { "composeExtension/onCardButtonClicked", null },
        { "application/search", """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[]}}""" },
        { "fileConsent/invoke", null },
        { "signin/verifyState", null },
        { "signin/tokenExchange", null },
        { "signin/failure", null },
        { "message/submitAction", null },
        { "message/fetchTask", NothingToOpen },
        { "suggestedActions/submit", null },
        { "config/fetch", NothingToOpen },
        { "config/submit", null },
        { "actionableMessage/executeAction", null },
        { "", null },
    };

    [Fact]
    public void Every_answer_is_held_by_a_test() =>
        Assert.Equal(InvokeAnswers.Names.Order(StringComparer.Ordinal), Documented.Select(row => (string)row[0]!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task It_is_answered_as_documented(string name, string? body)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var value in new JsonNode?[] { new JsonObject(), JsonValue.Create("words"), null })
        {
            var answer = await lin.PostsAsync(Invoke(lin, name, value));
            Assert.True(JsonNode.DeepEquals(body is null ? null : JsonNode.Parse(body), answer), answer?.ToJsonString());
        }

        Assert.Empty(lin.Seen);
    }

    [Fact]
    public async Task It_is_answered_in_the_language_of_the_client()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        var invoke = Invoke(lin, "task/fetch", null);
        Assert.StartsWith("这里没有", (string?)(await lin.PostsAsync(invoke))!["task"]!["value"], StringComparison.Ordinal);

        // Some clients say it in their details alone.
        invoke.Remove("locale");
        Assert.StartsWith("这里没有", (string?)(await lin.PostsAsync(invoke))!["task"]!["value"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("made/up")]
    [InlineData("TASK/FETCH")]
    public async Task A_name_that_nobody_knows_is_not_implemented(string name)
    {
        await using var chat = await Chat.StartAsync();
        using var answer = await chat.PostAsync(Invoke(chat.OneToOne(Someone.Lin), name, new JsonObject()).ToJsonString());
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    private static JsonObject Invoke(Seat seat, string name, JsonNode? value)
    {
        var invoke = seat.Activity("invoke");
        invoke["value"] = value?.DeepClone();
        if (name.Length > 0)
        {
            invoke["name"] = name;
        }

        return invoke;
    }
}
