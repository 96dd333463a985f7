using KeyAccountBot.Bot.Identity;
using Microsoft.Rest;

namespace KeyAccountBot.Bot.Channel;

/// <summary>Puts the bot's token on a request to Teams; <see cref="GuardedHosts"/> lets no request go elsewhere.</summary>
/// <param name="tokens">Null without an app id: then there is none to send.</param>
internal sealed class ChannelCredentials(ChannelTokens? tokens) : ServiceClientCredentials
{
    /// <exception cref="NoTokenException">None could be had. Nothing was sent.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (tokens is not null)
        {
            request.Headers.Authorization = new("Bearer", await tokens.GetAsync(cancellationToken));
        }
    }
}
