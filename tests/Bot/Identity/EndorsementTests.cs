using System.Net;
using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>A key signs only for the channels that its issuer endorses it for.</summary>
public sealed class EndorsementTests
{
    private static readonly IssuerKey _webChat = new("webchat-key", "webchat", "directline");
    private static readonly IssuerKey _silent = new("silent-key", null!);
    private static readonly IssuerKey _empty = new("empty-key");

    [Fact]
    public async Task Keys_for_other_channels_or_none_are_refused_although_the_issuer_publishes_them()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.OtherKeys.AddRange([_webChat, _silent, _empty]);

        foreach (var key in bot.Issuer.OtherKeys)
        {
            using var refused = await bot.PostAsync((bot.Token with { Key = key }).Sign());
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        Assert.Equal(3, bot.Log.Count(line => line.Contains("not endorsed", StringComparison.Ordinal)));
        using var taken = await bot.PostAsync(bot.Token.Sign());
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Theory]
    [InlineData("webchat", HttpStatusCode.OK)]
    [InlineData("emulator", HttpStatusCode.Unauthorized)]
    [InlineData("MSTEAMS", HttpStatusCode.Unauthorized)]
    public async Task It_is_the_activitys_channel_that_counts(string channel, HttpStatusCode status)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = bot.Activity();
        activity["channelId"] = channel;

        using var response = await bot.PostAsync(bot.Token.Sign(), activity);

        Assert.Equal(status, response.StatusCode);
    }
}
