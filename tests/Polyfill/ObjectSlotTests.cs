using System.Text.Json;
using KeyAccountBot.Polyfill.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Polyfill.Tests;

/// <summary>What the <c>object</c> slots give and take.</summary>
public class ObjectSlotTests
{
    [Theory]
    [InlineData("\"words\"", "words")]
    [InlineData("true", true)]
    [InlineData("7", 7L)]
    public async Task A_simple_value_is_received_as_a_clr_value(string json, object expected)
    {
        Assert.Equal(expected, await ReceivedAsync(json));
    }

    [Theory]
    [InlineData("0.10")]
    [InlineData("1e400")]
    [InlineData("""{"a":[1,"云"]}""")]
    public async Task Any_other_value_keeps_its_text(string json)
    {
        Assert.Equal(json, (await ReceivedAsync(json))!.ToString());
    }

    [Fact]
    public async Task A_value_no_channel_could_read_is_refused_by_name_and_nothing_is_sent()
    {
        Exception? seen = null;
        var endpoint = new BotEndpoint(async turn =>
        {
            var content = new Dictionary<string, object> { ["body"] = new List<object> { new Version(1, 5) } };
            seen = await Assert.ThrowsAsync<NotSupportedException>(() => turn.SendActivityAsync(MessageFactory.Attachment(new Attachment { Content = content })));
        });

        await endpoint.SendAsync(Some.Activity("message"));

        Assert.Contains("System.Version", seen!.Message, StringComparison.Ordinal);
        Assert.Empty(endpoint.Channel.Calls);
    }

    [Fact]
    public async Task Trees_lists_and_schema_types_may_hold_each_other()
    {
        var endpoint = new BotEndpoint(turn => turn.SendActivityAsync(new Activity
        {
            Type = ActivityTypes.Event,
            Value = new Dictionary<string, object?>
            {
                ["who"] = new ChannelAccount("29:user", "\"云\""),
                ["list"] = new object?[] { null, 1, 2L, 0.5, false, JsonElement.Parse("{\"raw\":[]}") },
            },
        }));

        await endpoint.SendAsync(Some.Activity("message"));

        Assert.Equal("""{"who":{"id":"29:user","name":"\"云\""},"list":[null,1,2,0.5,false,{"raw":[]}]}""",
            Assert.Single(endpoint.Channel.Calls).Body.GetProperty("value").GetRawText());
    }

    private static async Task<object?> ReceivedAsync(string json)
    {
        object? seen = null;
        var endpoint = new BotEndpoint(turn =>
        {
            seen = turn.Activity.Value;
            return Task.CompletedTask;
        });
        Assert.Equal(200, (await endpoint.SendAsync(Some.Activity("message", "\"value\": " + json))).StatusCode);
        return seen;
    }
}
