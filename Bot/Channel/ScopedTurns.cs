using KeyAccountBot.Bot.Sdk;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Channel;

/// <summary>Every turn's calls are made for its tenant, also the turns that the bot begins.</summary>
internal sealed class ScopedTurns : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        using (ChannelScope.Enter(activity.Conversation?.TenantId ?? SlotJson.Read(activity.ChannelData).Child("tenant").Text("id") ?? ""))
        {
            await next(cancellationToken);
        }
    }
}
