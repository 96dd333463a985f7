using System.Net;
using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>The issuer's keys are kept, and read again when they changed.</summary>
public sealed class SigningKeyTests
{
    [Fact]
    public async Task Many_requests_read_the_keys_once()
    {
        await using var bot = await RegisteredBot.StartAsync();

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(bot, bot.Token))), status => Assert.Equal(HttpStatusCode.OK, status));

        Assert.Equal(1, bot.Issuer.Reads);
    }

    [Fact]
    public async Task The_first_token_of_a_new_key_is_taken()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var old = bot.Token;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, old));

        bot.Issuer.Rotate("key-2");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.Token));
        Assert.Equal(2, bot.Issuer.Reads);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, old));
    }

    [Fact]
    public async Task Strangers_cannot_make_the_bot_read_the_keys_again_and_again()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.Token));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.Token with { Key = new($"unknown-{i}", "msteams") }));
        }

        Assert.Equal(2, bot.Issuer.Reads);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.Token));
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_nobody_is_let_in_and_the_caller_may_try_again()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;
        Assert.InRange((int)await StatusAsync(bot, bot.Token), 500, 503);
        Assert.Empty(bot.Calls);
    }

    [Fact]
    public async Task Known_keys_outlive_an_issuer_that_cannot_be_read()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.Token));
        bot.Issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.Token with { Key = new("unknown", "msteams") }));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.Token));
    }

    private static async Task<HttpStatusCode> StatusAsync(RegisteredBot bot, ChannelToken token)
    {
        using var response = await bot.PostAsync(token.Sign());
        return response.StatusCode;
    }
}
