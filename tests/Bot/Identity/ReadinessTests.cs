using System.Net;
using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>A bot that could not check a token is not ready; whoever asks needs none.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task It_is_ready_when_the_issuers_keys_can_be_read()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "readyz"));
        Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(bot, "healthz"));

        // The issuer is not asked for each probe, and away for a moment it does not take the bot out of service.
        bot.Issuer.IsDown = true;
        var reads = bot.Issuer.Reads;
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "readyz"));
        Assert.Equal(reads, bot.Issuer.Reads);
    }

    [Fact]
    public async Task It_is_alive_and_not_ready_while_they_cannot()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "signing keys: cannot be read"), await AskAsync(bot, "readyz"));
        Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(bot, "healthz"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(RegisteredBot bot, string path)
    {
        using var response = await bot.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
