using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and as whom the bot calls the channel.</summary>
public abstract class BotFrameworkAuthentication
{
    private protected BotFrameworkAuthentication()
    {
    }

    /// <summary>Decides on a request by its <c>Authorization</c> header alone.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is refused.</exception>
    /// <exception cref="KeysUnavailableException">Nobody can be told from anybody now.</exception>
    internal abstract ValueTask<Caller> AuthenticateAsync(string? authorization, CancellationToken stop);

    /// <summary>The channel at a service URL, called with the credentials of the bot that an identity names.</summary>
    internal abstract ValueTask<ConnectorClient> CreateConnectorClientAsync(ClaimsIdentity identity, string serviceUrl, CancellationToken stop);
}
