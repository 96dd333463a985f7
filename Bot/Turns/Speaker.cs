using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// Sends cards: into the conversation of the turn, in place of a card, or to the person one-to-one. What Teams is slow or too busy to
/// take is sent later.
/// </summary>
internal sealed class Speaker(UserStore users, BotIdentity identity, PatientSending patient)
{
    public Task SendAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken) =>
        SendInAsync(turn, turn.Context, Addresses.Of(turn.Context.Activity), card, cancellationToken);

    /// <summary>Begins a thread in a channel of the turn's team; without one, or when it is the turn's own, as <see cref="SendAsync"/>.</summary>
    public Task SendToAsync(Turn turn, string? channelId, RenderedCard card, CancellationToken cancellationToken)
    {
        var here = Addresses.Of(turn.Context.Activity);
        return channelId is null || channelId == here.Place.ConversationId
            ? SendAsync(turn, card, cancellationToken)
            : ContinueAsync(turn, here with { ConversationId = channelId }, card, cancellationToken);
    }

    /// <summary>Shows the card in place of the one that was tapped, to everyone who sees it.</summary>
    public Task ReplaceAsync(Turn turn, string messageId, RenderedCard card, CancellationToken cancellationToken)
    {
        var message = Message(CardContent(card), card.Summary);
        message.Id = messageId;
        return patient.SendAsync(
            turn,
            Addresses.Of(turn.Context.Activity),
            card,
            messageId,
            () => turn.Context.UpdateActivityAsync(message, cancellationToken),
            cancellationToken);
    }

    /// <summary>Sends to the person alone, wherever the turn is. Where it went; null when the person cannot be reached one-to-one.</summary>
    public async Task<ConversationAddress?> SendOneToOneAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken)
    {
        var known = await users.PersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        try
        {
            if (known is not null)
            {
                await ContinueAsync(turn, known, card, cancellationToken);
                return known;
            }

            var address = Addresses.Of(turn.Context.Activity) with { ConversationType = "personal", UserId = turn.Who.ChannelId };
            await ((CloudAdapterBase)turn.Context.Adapter).CreateConversationAsync(
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
                    // A conversation that was just created has no message to reply to, whatever the turn invented.
                    context.Activity.Id = null;
                    address = address with { ConversationId = context.Activity.Conversation!.Id! };
                    return SendInAsync(turn, context, address, card, stop);
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

    /// <param name="content">A card as a plain tree.</param>
    /// <param name="summary">What is shown where the card is not.</param>
    public static Activity Message(object content, string summary)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = AdaptiveCards.AdaptiveCard.ContentType,
            Content = content,
        });
        message.Summary = summary;
        return message;
    }

    private Task ContinueAsync(Turn turn, ConversationAddress to, RenderedCard card, CancellationToken cancellationToken) =>
        turn.Context.Adapter.ContinueConversationAsync(
            identity.AppId,
            Addresses.Continuation(to),
            (context, stop) => SendInAsync(turn, context, to, card, stop),
            cancellationToken);

    private Task SendInAsync(Turn turn, ITurnContext context, ConversationAddress to, RenderedCard card, CancellationToken cancellationToken) =>
        patient.SendAsync(
            turn, to, card, null, () => context.SendActivityAsync(Message(CardContent(card), card.Summary), cancellationToken), cancellationToken);
}
