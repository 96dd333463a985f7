using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KeyAccountBot.Bot.Tests.Identity.Support;

/// <summary>
/// The whole bot as it runs in production, with an issuer and a connector of the test's own. Only two things differ: its Teams is on this
/// machine, and its own tokens need no Entra.
/// </summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string AppId = "0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string OwnToken = "the-bots-own-token";

    private readonly string _folder = Directory.CreateTempSubdirectory("registered-").FullName;
    private WebApplication _connector = null!;
    private WebApplication _bot = null!;

    private RegisteredBot(OpenIdIssuer issuer) => Issuer = issuer;

    public OpenIdIssuer Issuer { get; }

    public HttpClient Http { get; private set; } = null!;

    public string ServiceUrl => _connector.Urls.Single();

    /// <summary>The <c>Authorization</c> headers of the calls that the connector got.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>What the channel would send.</summary>
    public ChannelToken Token => new(Issuer.Name, AppId, ServiceUrl, Issuer.Key);

    public static Task<RegisteredBot> StartAsync(params string[] settings) => StartAsync(ServiceHosts.ThisMachine, null, settings);

    /// <param name="time">Null: the machine's.</param>
    public static async Task<RegisteredBot> StartAsync(ServiceHosts hosts, TimeProvider? time = null, params string[] settings)
    {
        var bot = new RegisteredBot(await OpenIdIssuer.StartAsync());
        await bot.StartConnectorAsync();
        await bot.StartBotAsync(hosts, time ?? TimeProvider.System, settings);
        return bot;
    }

    public JsonObject Activity(string text = "help") => new()
    {
        ["type"] = "message",
        ["id"] = "1795328000001",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:lin", ["aadObjectId"] = "3c9a1f7e-5b24-4d86-a0c1-7e2f94d8b615", ["name"] = "Lin Yue" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AppId },
        ["conversation"] = new JsonObject { ["id"] = "a:lin", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["text"] = text,
    };

    public Task<HttpResponseMessage> PostAsync(string? token, JsonObject? activity = null) =>
        PostAsync(token is null ? null : "Bearer " + token, new StringContent((activity ?? Activity()).ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> PostAsync(string? authorization, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = body };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        await Issuer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartConnectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _connector = builder.Build();
        _connector.MapFallback((HttpRequest request) =>
        {
            Calls.Enqueue(request.Headers.Authorization.ToString());
            return Results.Json(new { id = "sent" });
        });
        await _connector.StartAsync();
    }

    private async Task StartBotAsync(ServiceHosts hosts, TimeProvider time, string[] settings)
    {
        _bot = BotApp.Create(
            [
                "--environment=Production", "--urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(_folder, "deals.db")}",
                "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppId={AppId}", $"--MicrosoftAppTenantId={Tenant}", "--MicrosoftAppPassword=secret",
                $"--ToBotFromChannelTokenIssuer={Issuer.Name}", $"--ToBotFromChannelOpenIdMetadataUrl={Issuer.MetadataUrl}", .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(new LogLines(Log));
                builder.Services.AddSingleton(hosts);
                builder.Services.AddSingleton(time);
                builder.Services.AddSingleton(new ChannelTokens(new FixedCredential(), BotCloud.Public, TimeProvider.System, NullLogger<ChannelTokens>.Instance));
            });
        await _bot.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_bot.Urls.Single()) };
        Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(OwnToken, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
