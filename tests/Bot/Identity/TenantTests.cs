using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>A good token is not enough: the activity is of a tenant, and of a Teams, that the bot answers.</summary>
public sealed class TenantTests
{
    private const string Own = RegisteredBot.Tenant;
    private const string Other = "99999999-9999-9999-9999-999999999999";

    [Theory]
    [InlineData(Own, Own, true)]
    [InlineData(Own, null, true)]
    [InlineData(Other, Other, false)]
    [InlineData(Own, Other, false)]
    [InlineData(Other, Own, false)]
    [InlineData(Other, null, false)]
    [InlineData(null, Other, false)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData("*", "*", false)]
    public async Task Every_tenant_that_an_activity_names_must_be_allowed(string? conversation, string? channelData, bool answered)
    {
        await using var bot = await RegisteredBot.StartAsync();

        Assert.Equal(answered, await IsAnsweredAsync(bot, conversation, channelData));
        Assert.Equal(answered, !bot.Log.Any(line => line.Contains("An activity was refused", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--Teams:Tenants=" + Other + ", " + Own)]
    [InlineData("--Teams:Tenants:0=" + Other)]
    public async Task The_list_can_name_others(string setting)
    {
        await using var bot = await RegisteredBot.StartAsync(setting);

        Assert.True(await IsAnsweredAsync(bot, Other, Other));
        Assert.Equal(setting.Contains(Own, StringComparison.Ordinal), await IsAnsweredAsync(bot, Own, Own));
        Assert.False(await IsAnsweredAsync(bot, Other, Own));
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("event")]
    public async Task No_kind_of_activity_comes_past(string type)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = bot.Activity();
        activity["type"] = type;
        activity["channelData"]!["tenant"]!["id"] = Other;

        using var response = await bot.PostAsync(bot.Token.Sign(), activity);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Calls);
    }

    [Fact]
    public async Task A_service_URL_outside_Teams_is_refused_even_when_the_token_names_it()
    {
        await using var bot = await RegisteredBot.StartAsync(ServiceHosts.Teams);

        using var response = await bot.PostAsync(bot.Token.Sign());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Calls);
    }

    private static async Task<bool> IsAnsweredAsync(RegisteredBot bot, string? conversation, string? channelData)
    {
        bot.Calls.Clear();
        var activity = bot.Activity();
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"] = channelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelData } };
        using var response = await bot.PostAsync(bot.Token.Sign(), activity);
        Assert.Equal(bot.Calls.IsEmpty ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, response.StatusCode);
        return !bot.Calls.IsEmpty;
    }
}
