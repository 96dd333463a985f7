using System.Text.Json.Nodes;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Conversations.Manifest;

/// <summary>Every command that Teams offers in a place works there: as it is inserted, and as its description shows it.</summary>
public sealed class ListedCommandsTests
{
    private const string SentAway = "Sent to you one-to-one|已一对一发给您";
    private const string NoAnswer = "none of the words I know|不在我听得懂的词里|No such deal|没有这个商机|Reference |编号 ";

    private static readonly JsonObject Chinese = Read("manifest/zh.json");

    [Theory]
    [InlineData("personal", false)]
    [InlineData("personal", true)]
    [InlineData("team", false)]
    [InlineData("team", true)]
    [InlineData("groupChat", false)]
    [InlineData("groupChat", true)]
    public async Task Every_listed_command_is_answered(string scope, bool chinese)
    {
        await using var chat = await Chat.StartAsync();
        var locale = chinese ? "zh-CN" : "en-US";
        var lin = scope switch
        {
            "personal" => chat.OneToOne(Someone.Lin, locale),
            "team" => chat.InChannel(Someone.Lin),
            _ => chat.In(Spot.Group, Someone.Lin),
        };
        foreach (var (title, description) in Listed(scope, chinese))
        {
            await AnsweredAsync(lin, title, scope);
            if (description.LastIndexOf(title + " ", StringComparison.Ordinal) is >= 0 and var example)
            {
                await AnsweredAsync(lin, description[example..], scope);
            }
        }
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("Hello")]
    [InlineData("Help")]
    [InlineData("你好")]
    [InlineData("帮助")]
    public async Task A_greeting_is_answered_with_help_everywhere(string words)
    {
        await using var chat = await Chat.StartAsync();
        foreach (var seat in (Seat[])[chat.OneToOne(Someone.Lin), chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            Assert.Matches("Start here|从这里开始", (await seat.Says(words)).Text);
        }
    }

    /// <summary>The list of a channel has what is answered in the channel; nothing is offered that the bot does not know.</summary>
    private static async Task AnsweredAsync(Seat lin, string words, string scope)
    {
        var answer = await lin.Says(words);
        Assert.False(string.IsNullOrWhiteSpace(answer.Text), words);
        Assert.DoesNotMatch(NoAnswer, answer.Text);
        if (scope == "team")
        {
            Assert.DoesNotMatch(SentAway, answer.Text);
        }
    }

    private static IEnumerable<(string Title, string Description)> Listed(string scope, bool chinese)
    {
        var lists = Read("manifest/manifest.json")["bots"]![0]!["commandLists"]!.AsArray();
        var list = lists.Single(l => l!["scopes"]!.AsArray().Any(s => (string?)s == scope))!;
        var place = $"bots[0].commandLists[{lists.IndexOf(list)}].commands";
        return list["commands"]!.AsArray().Select((command, index) => chinese
            ? ((string)Chinese[$"{place}[{index}].title"]!, (string)Chinese[$"{place}[{index}].description"]!)
            : ((string)command!["title"]!, (string)command["description"]!));
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.Path(file)))!.AsObject();
}
