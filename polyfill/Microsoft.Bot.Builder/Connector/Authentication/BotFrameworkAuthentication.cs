using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and as whom the bot calls the channel.</summary>
public abstract class BotFrameworkAuthentication
{
    private protected BotFrameworkAuthentication()
    {
    }

    /// <summary>Decides on a request by its <c>Authorization</c> header alone, before anything else of it is read.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is refused.</exception>
    internal abstract ValueTask<ClaimsIdentity> AuthenticateAsync(string? authorization, CancellationToken stop);

    /// <summary>The channel at a service URL.</summary>
    internal abstract ConnectorClient CreateConnectorClient(string serviceUrl);
}
