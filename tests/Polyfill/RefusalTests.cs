using KeyAccountBot.Polyfill.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace KeyAccountBot.Polyfill.Tests;

/// <summary>Who and what does not get as far as the bot.</summary>
public class RefusalTests
{
    private int _turns;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer x y")]
    [InlineData("Bearer rubbish")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJhcHAtMSJ9.")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2FwaS5ib3RmcmFtZXdvcmsuY29tIiwiYXVkIjoiYXBwLTEifQ.")]
    public async Task With_an_app_id_what_is_plainly_no_token_of_the_channel_is_refused_without_asking_for_keys(string? authorization)
    {
        var endpoint = new BotEndpoint(Count, ("MicrosoftAppId", "app-1"));

        Assert.Equal(401, (await endpoint.SendAsync(Some.Activity("message"), authorization: authorization)).StatusCode);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_can_be_meant_for_the_bot()
    {
        Assert.Equal(401, (await new BotEndpoint(Count).SendAsync(Some.Activity("message"), authorization: "Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJhcHAtMSJ9.")).StatusCode);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task A_stranger_is_refused_before_the_body_is_looked_at()
    {
        Assert.Equal(401, (await new BotEndpoint(Count, ("MicrosoftAppId", "app-1")).SendAsync("no activity")).StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_nothing_is_sent_without_a_factory_that_fetches_tokens()
    {
        var endpoint = new BotEndpoint(Count, ("MicrosoftAppId", "app-1"));
        var reference = new ConversationReference { ServiceUrl = "https://channel.example", Conversation = new ConversationAccount(id: "c") };

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            endpoint.Adapter.ContinueConversationAsync("app-1", reference, (turn, stop) => turn.SendActivityAsync("x", cancellationToken: stop), default));

        Assert.Empty(endpoint.Channel.Calls);
    }

    [Fact]
    public void A_misspelt_app_type_fails_at_start_and_is_named()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppType", "SingelTenant"), new("MicrosoftAppId", "app-1")]).Build();

        Assert.Contains("MicrosoftAppType", Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(settings)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"serviceUrl":"https://channel.example"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"teams"}""")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/hosts"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://channel.example","timestamp":"yesterday"}""")]
    public async Task What_could_not_be_answered_is_a_bad_request(string body)
    {
        Assert.Equal(400, (await new BotEndpoint(Count).SendAsync(body)).StatusCode);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task Another_method_than_post_is_told_which_is_allowed()
    {
        var response = await new BotEndpoint(Count).SendAsync("", "GET");

        Assert.Equal((405, "POST"), (response.StatusCode, response.Headers.Allow.ToString()));
    }

    private Task Count(ITurnContext turn)
    {
        _turns++;
        return Task.CompletedTask;
    }
}
