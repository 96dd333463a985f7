using AdaptiveCards;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Tests.Channel.Support;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>A card that no message could hold is a fault of ours; whoever waits for it hears so.</summary>
public sealed class LargeCardTests
{
    [Theory]
    [InlineData("en", "too large for a message")]
    [InlineData("zh", "这张卡片太大")]
    public async Task Words_take_the_place_of_a_card_that_is_too_large(string language, string words)
    {
        await using var line = await Line.OpenAsync();
        var speaker = NewSpeaker();
        var card = Card(new string('字', 50_000));

        await line.InAsync(async context =>
        {
            var turn = Turn(context, language);
            await speaker.SendAsync(turn, card, default);
            await speaker.ReplaceAsync(turn, "1", card, default);
        });

        Assert.Equal(["POST", "PUT"], line.Connector.Calls.Select(c => c.Method));
        Assert.All(line.Connector.Calls, call =>
        {
            Assert.Contains(words, (string)call.Body["summary"]!, StringComparison.Ordinal);
            Assert.Contains(words, call.Body["attachments"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
            Assert.True(call.Text.Length < 10_000);
        });
    }

    [Fact]
    public async Task A_card_that_fits_is_sent_as_it_is()
    {
        await using var line = await Line.OpenAsync();
        var speaker = NewSpeaker();
        var text = new string('字', 30_000);

        await line.InAsync(context => speaker.SendAsync(Turn(context, "en"), Card(text), default));

        Assert.Equal(text, (string)Assert.Single(line.Connector.Calls).Body["attachments"]![0]!["content"]!["body"]![0]!["text"]!);
    }

    private static Speaker NewSpeaker() => new(
        null!,
        null!,
        new BotIdentity("", ""),
        new PatientSending(null!, null!, null!, null!, SystemClock.Instance, TimeProvider.System, NullLogger<PatientSending>.Instance),
        NullLogger<Speaker>.Instance);

    private static RenderedCard Card(string text) => new(new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock(text) } }, "summary");

    private static Turn Turn(ITurnContext context, string language) => new(
        context, new("tenant-1"), new(new("user"), "29:user", "Lin"), "a:chat", Place.OneToOne, null,
        language == "zh" ? Language.Chinese : Language.English, "key", Instant.FromUtc(2026, 11, 23, 1, 0), "Etc/UTC");
}
