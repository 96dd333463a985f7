using KeyAccountBot.Bot.Identity;
using KeyAccountBot.Bot.Sdk;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Hosting.Inbound;

/// <summary>An activity is of one tenant that the bot answers. Where it names its tenant twice, both are the same. A turn that the bot begins need not name one.</summary>
internal sealed class TenantGate(TenantAllowList tenants) : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        string?[] both = [activity.Conversation?.TenantId, SlotJson.Read(activity.ChannelData).Child("tenant").Text("id")];
        string[] named = [.. both.OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return named switch
        {
            [] when turnContext.TokenIssuer() is null => next(cancellationToken),
            [] => throw new ActivityRefusedException("it names no tenant"),
            [var tenant] when tenants.Allows(tenant) => next(cancellationToken),
            [_] => throw new ActivityRefusedException("its tenant is not in Teams:Tenants"),
            _ => throw new ActivityRefusedException("it names two tenants"),
        };
    }
}
