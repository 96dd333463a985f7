using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KeyAccountBot.Conversations.Support;

/// <summary>Where the bot's tokens come from: gives one that is over at once, so that each call asks, or refuses.</summary>
internal sealed class RefusingEntra : HttpMessageHandler
{
    private const string Id = "0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64";

    public bool Refuses { get; set; }

    /// <summary>The bot calls Teams with its tokens.</summary>
    public void Guard(WebApplicationBuilder bot) => bot.Services.AddSingleton<ServiceClientCredentialsFactory>(services => new ChannelCredentialsFactory(
        services.GetRequiredService<BotOptions>(),
        new ChannelTokens(
            RegistrationCredential.Create(new(Id, Id, new SecretProof("s"), BotCloud.Public), new HttpClientTransport(this)),
            BotCloud.Public,
            TimeProvider.System,
            services.GetRequiredService<ILogger<ChannelTokens>>())));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.GetLeftPart(UriPartial.Authority);
        return Task.FromResult(request.RequestUri.AbsolutePath switch
        {
            var path when path.EndsWith("/openid-configuration", StringComparison.Ordinal) =>
                Json($$"""{"token_endpoint":"{{host}}/t/oauth2/v2.0/token","authorization_endpoint":"{{host}}/a","issuer":"{{host}}/"}"""),
            var path when path.EndsWith("/discovery/instance", StringComparison.Ordinal) =>
                Json($$"""{"tenant_discovery_endpoint":"{{host}}/t/v2.0/.well-known/openid-configuration","metadata":[]}"""),
            _ when Refuses => Json("""{"error":"invalid_client","error_description":"The secret has ended."}""", HttpStatusCode.Unauthorized),
            _ => Json("""{"access_token":"t","expires_in":1,"token_type":"Bearer"}"""),
        });
    }

    private static HttpResponseMessage Json(string text, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
}
