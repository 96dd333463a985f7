using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by the settings <c>ChannelService</c>, <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>,
/// <c>ToChannelFromBotOAuthScope</c>, <c>ToChannelFromBotLoginUrl</c> and <c>ValidateAuthority</c>, and by a credentials factory, which knows
/// the bot's app id and fetches its tokens. Without one <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and
/// <c>MicrosoftAppTenantId</c> say who may call, and calls to the channel work only without an app id.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    // Without a factory all turns share this one; connections are renewed, so that a change of address is seen.
    private static readonly Lazy<HttpClient> _shared = new(() =>
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }));

    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly ChannelSettings _channel;
    private readonly ChannelTokens _tokens;
    private readonly Func<HttpClient> _client;

    /// <exception cref="ArgumentException">The settings are incomplete or wrong; the message names the setting.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory? credentialsFactory = null, IHttpClientFactory? httpClientFactory = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _channel = ChannelSettings.Read(configuration);
        _credentials = credentialsFactory ?? new RegisteredCredentials(AppRegistration.Read(configuration));
        _tokens = new(_channel, _credentials);
        _client = httpClientFactory is null ? () => _shared.Value : httpClientFactory.CreateClient;
    }

    internal override async ValueTask<Caller> AuthenticateAsync(string? authorization, CancellationToken stop)
    {
        if (!await _credentials.IsAuthenticationDisabledAsync(stop))
        {
            return await _tokens.CheckAsync(authorization, stop);
        }

        return string.IsNullOrWhiteSpace(authorization)
            ? new AnonymousCaller()
            : throw new UnauthorizedAccessException("there is a token, and no app id that it could be for.");
    }

    internal override async ValueTask<ConnectorClient> CreateConnectorClientAsync(ClaimsIdentity identity, string serviceUrl, CancellationToken stop)
    {
        var appId = identity.FindFirst("aud")?.Value ?? string.Empty;
        var credentials = await _credentials.CreateCredentialsAsync(appId, _channel.Audience, _channel.LoginUrl, _channel.ValidateAuthority, stop);
        return new(new ConnectorHttp(_client, serviceUrl, credentials));
    }
}
