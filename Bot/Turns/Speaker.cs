using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Sends cards: into the conversation of the turn, in place of a card, or to the person one-to-one.</summary>
internal sealed class Speaker(UserStore users, BotIdentity identity)
{
    public static Task SendAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken) =>
        turn.Context.SendActivityAsync(Message(card), cancellationToken);

    /// <summary>Shows the card in place of the one that was tapped, to everyone who sees it.</summary>
    public static Task ReplaceAsync(Turn turn, string messageId, RenderedCard card, CancellationToken cancellationToken)
    {
        var message = Message(card);
        message.Id = messageId;
        return turn.Context.UpdateActivityAsync(message, cancellationToken);
    }

    /// <summary>Sends to the person alone, wherever the turn is. Where it went; null when the person cannot be reached one-to-one.</summary>
    public async Task<ConversationAddress?> SendOneToOneAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken)
    {
        var adapter = (CloudAdapterBase)turn.Context.Adapter;
        var known = await users.PersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        BotCallbackHandler send = (context, stop) =>
        {
            // A conversation that was just created has no message to reply to, whatever the turn invented.
            context.Activity.Id = null;
            return context.SendActivityAsync(Message(card), stop);
        };
        try
        {
            if (known is not null)
            {
                await adapter.ContinueConversationAsync(
                    identity.AppId, Addresses.Continuation(known), send, cancellationToken);
                return known;
            }

            var address = Addresses.Of(turn.Context.Activity) with { ConversationType = "personal", UserId = turn.Who.ChannelId };
            await adapter.CreateConversationAsync(
                identity.AppId,
                address.ChannelId,
                address.ServiceUrl,
                identity.Audience,
                new ConversationParameters
                {
                    IsGroup = false,
                    Bot = turn.Context.Activity.Recipient,
                    Members = [new ChannelAccount(turn.Who.ChannelId)],
                    TenantId = turn.Tenant.Value,
                },
                (context, stop) =>
                {
                    address = address with { ConversationId = context.Activity.Conversation!.Id! };
                    return send(context, stop);
                },
                cancellationToken);
            await users.SavePersonalAsync(turn.Tenant, turn.Who.Id, address, cancellationToken);
            return address;
        }
        catch (Exception e) when (ChannelFault.Is(e, cancellationToken))
        {
            return null;
        }
    }

    public static object CardContent(RenderedCard card) => SlotJson.Plain(card.Card.ToJson())!;

    private static Activity Message(RenderedCard card)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = AdaptiveCards.AdaptiveCard.ContentType,
            Content = CardContent(card),
        });
        message.Summary = card.Summary;
        return message;
    }
}
