using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace KeyAccountBot.Bot.Due;

/// <summary>Says a card where nobody has just written, in a turn that the bot begins.</summary>
internal sealed partial class UnaskedCards(IBotFrameworkHttpAdapter adapter, BotIdentity identity, PersonalAddresses addresses, ILogger<UnaskedCards> log)
{
    /// <summary>Draws all that saying it takes.</summary>
    /// <returns>Says it; faults of Teams come out as they are. It returns the message's id, where Teams gave one.</returns>
    public Func<Task<string?>> Prepare(ConversationAddress to, RenderedCard card)
    {
        var (content, conversation) = (card.Content(json => PlainTree.Of(json)!), Addresses.Continuation(to));
        return async () =>
        {
            string? id = null;
            await ((CloudAdapterBase)adapter).ContinueConversationAsync(
                identity.AppId,
                conversation,
                async (context, stop) => id = (await context.SendActivityAsync(Speaker.Message(content, card.Summary), stop))?.Id,
                CancellationToken.None);
            return id;
        };
    }

    /// <summary>Says it to one person. An address that turns out to be dead is forgotten.</summary>
    public async Task<DueOutcome> TellAsync(TenantId tenant, UserId who, ConversationAddress address, RenderedCard card)
    {
        try
        {
            await Prepare(address, card)();
            return DueOutcome.Over;
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { } error)
        {
            if (error.Remedy is ChannelRemedy.RetryLater)
            {
                return new(false, error.RetryAfter, error.MayHaveArrived);
            }

            NotTaken(log, error);
            if (error.Remedy is ChannelRemedy.WaitForUser or ChannelRemedy.ForgetId)
            {
                await addresses.ForgetAsync(tenant, who, address, CancellationToken.None);
            }

            // A server's fault may come after it took the message; whatever else it says, it will say again.
            return error.MayHaveArrived ? new(false, MayBeDone: true) : DueOutcome.Refused;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take what somebody was to be told one-to-one: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);
}
