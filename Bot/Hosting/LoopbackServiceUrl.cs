using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>
/// Without credentials nobody vouches for an activity, so its replies may go nowhere but to this machine: else a stranger could
/// make the bot call any address.
/// </summary>
internal sealed class LoopbackServiceUrl : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        Uri.TryCreate(turnContext.Activity.ServiceUrl, UriKind.Absolute, out var url) && url.IsLoopback
            ? next(cancellationToken)
            : throw new UnauthorizedAccessException("Without an app id the service URL must be on this machine.");
}
