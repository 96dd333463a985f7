using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by the settings <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>,
/// <c>MicrosoftAppTenantId</c> and <c>ChannelService</c>. Without an app id everyone is let in. With one every request is
/// refused and nothing is sent: tokens are neither checked nor fetched yet, and unchecked ones must not pass.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    // Without a factory all turns share this one; connections are renewed, so that a change of address is seen.
    private static readonly Lazy<HttpClient> _shared = new(() =>
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }));

    private readonly bool _anonymous;
    private readonly Func<HttpClient> _client;

    /// <exception cref="ArgumentException">The registration is incomplete; the message names the setting.</exception>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _anonymous = AppRegistration.Read(configuration).AppId.Length == 0;
        _client = httpClientFactory is null ? () => _shared.Value : httpClientFactory.CreateClient;
    }

    internal override ValueTask<ClaimsIdentity> AuthenticateAsync(string? authorization, CancellationToken stop) => _anonymous
        ? new(new ClaimsIdentity("anonymous"))
        : throw new UnauthorizedAccessException("An app id is configured, and the request's token cannot be checked.");

    internal override ConnectorClient CreateConnectorClient(string serviceUrl) => _anonymous
        ? new ConnectorClient(new ConnectorHttp(_client, serviceUrl))
        : throw new NotSupportedException("An app id is configured, and no token can be fetched for calls to the channel.");
}
