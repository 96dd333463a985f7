using System.Net;
using KeyAccountBot.Bot.Channel;
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
    }

    [Fact]
    public async Task Once_they_were_read_an_issuer_that_is_away_keeps_nobody_out()
    {
        var time = new MovedTime();
        await using var bot = await RegisteredBot.StartAsync(ServiceHosts.ThisMachine, time);
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "readyz"));
        using var before = await bot.PostAsync(bot.Token.Sign());
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        bot.Issuer.IsDown = true;
        time.Ahead = TimeSpan.FromDays(2);
        var reads = bot.Issuer.Reads;
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "readyz"));
        Assert.Equal(reads, bot.Issuer.Reads);
        using var after = await bot.PostAsync(bot.Token.Sign());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task It_is_alive_and_not_ready_while_they_cannot()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "signing keys: cannot be read"), await AskAsync(bot, "readyz"));
        Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(bot, "healthz"));
    }

    /// <summary>The machine's time, moved ahead.</summary>
    private sealed class MovedTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(RegisteredBot bot, string path)
    {
        using var response = await bot.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
