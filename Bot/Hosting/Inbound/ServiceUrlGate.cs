using KeyAccountBot.Bot.Channel;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Hosting.Inbound;

/// <summary>
/// The bot answers only where Teams is, or this machine when it runs without credentials: nobody vouches for an activity then, and a stranger
/// could make the bot call any address.
/// </summary>
internal sealed class ServiceUrlGate(ServiceHosts hosts) : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        hosts.Allow(turnContext.Activity.ServiceUrl)
            ? next(cancellationToken)
            : throw new ActivityRefusedException("its service URL is none that the bot calls");
}
