using System.Text.Json.Nodes;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Channel.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>Messages that Teams would refuse for their size never get there.</summary>
public sealed class LongMessageTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 6000).Select(i => $"Sentence number {i}. "));

    [Fact]
    public async Task A_long_text_arrives_whole_in_order_and_in_messages_that_are_taken()
    {
        await using var line = await Line.OpenAsync();

        await line.InAsync(context => context.SendActivityAsync(Long));

        Assert.True(line.Connector.Calls.Count > 1);
        Assert.Equal(Long, string.Concat(line.Connector.Calls.Select(c => c.Said)));
        Assert.All(line.Connector.Calls, call =>
        {
            Assert.True(call.Text.Length * 2 < 80 * 1024);
            Assert.Equal(("28:bot", "a:chat"), ((string)call.Body["from"]!["id"]!, (string)call.Body["conversation"]!["id"]!));
        });
    }

    [Fact]
    public async Task Mentions_go_with_their_words_and_a_card_with_the_last_part()
    {
        await using var line = await Line.OpenAsync();
        var message = (Activity)MessageFactory.Text("<at>Lin</at> " + Long + "<at>Ben</at>");
        message.Entities = [Mention("Lin"), Mention("Ben")];
        message.Attachments = [new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = new Dictionary<string, object> { ["type"] = "AdaptiveCard" } }];

        await line.InAsync(context => context.SendActivityAsync(message));

        var calls = line.Connector.Calls;
        Assert.Equal(["Lin"], Mentioned(calls[0]));
        Assert.Equal(["Ben"], Mentioned(calls[^1]));
        Assert.Null(calls[0].Body["attachments"]?.AsArray().FirstOrDefault());
        Assert.Single(calls[^1].Body["attachments"]!.AsArray());
    }

    [Fact]
    public async Task The_largest_text_that_fits_is_one_message()
    {
        await using var line = await Line.OpenAsync();

        await line.InAsync(context => context.SendActivityAsync(new string('字', MessageSize.Room)));

        Assert.Single(line.Connector.Calls);
    }

    private static Mention Mention(string name) => new() { Type = "mention", Mentioned = new($"29:{name}", name), Text = $"<at>{name}</at>" };

    private static IEnumerable<string> Mentioned(Arrival call) =>
        call.Body["entities"]?.AsArray().Select(e => (string)((JsonObject)e!)["mentioned"]!["name"]!) ?? [];
}
