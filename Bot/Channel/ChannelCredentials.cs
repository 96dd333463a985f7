using KeyAccountBot.Bot.Identity;
using Microsoft.Rest;

namespace KeyAccountBot.Bot.Channel;

/// <summary>Puts the bot's token on a request to Teams, and lets no request go elsewhere.</summary>
/// <param name="tokens">Null without an app id: then there is none to send.</param>
internal sealed class ChannelCredentials(ServiceHosts hosts, ChannelTokens? tokens) : ServiceClientCredentials
{
    /// <exception cref="HttpRequestException">The host is none that is called, or no token could be had. Nothing was sent.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.Allow(request.RequestUri))
        {
            throw new HttpRequestException($"The service URL is not one of Teams: {request.RequestUri?.IdnHost}");
        }

        if (tokens is not null)
        {
            request.Headers.Authorization = new("Bearer", await tokens.GetAsync(cancellationToken));
        }
    }
}
