using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// Sends cards: into the conversation of the turn, in place of a card, or to the person one-to-one. What Teams is slow or too busy to
/// take is sent later.
/// </summary>
internal sealed partial class Speaker(UserStore users, PersonalAddresses addresses, BotIdentity identity, PatientSending patient, ILogger<Speaker> log)
{
    private static readonly LocalText TooLarge = new(
        "This card has grown too large for a message in Teams, so it cannot be shown here. What was saved is safe. Please tell your administrator.",
        "这张卡片太大，Teams 的一条消息放不下，无法显示。已保存的内容都在。请告知管理员。");

    public Task SendAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken) =>
        SendInAsync(turn, turn.Context, Addresses.Of(turn.Context.Activity), Fitting(turn, card), cancellationToken);

    /// <summary>Begins a thread in a channel of the turn's team; without one, or when it is the turn's own, as <see cref="SendAsync"/>.</summary>
    public Task SendToAsync(Turn turn, string? channelId, RenderedCard card, CancellationToken cancellationToken)
    {
        var here = Addresses.Of(turn.Context.Activity);
        return channelId is null || channelId == here.Place.ConversationId
            ? SendAsync(turn, card, cancellationToken)
            : ContinueAsync(turn, here with { ConversationId = channelId }, Fitting(turn, card), cancellationToken);
    }

    /// <summary>Shows the card in place of the one that was tapped, to everyone who sees it.</summary>
    public Task ReplaceAsync(Turn turn, string messageId, RenderedCard card, CancellationToken cancellationToken)
    {
        var fitting = Fitting(turn, card);
        var message = Message(ContentOf(fitting), fitting.Summary);
        message.Id = messageId;
        return patient.SendAsync(
            turn,
            Addresses.Of(turn.Context.Activity),
            fitting,
            messageId,
            () => turn.Context.UpdateActivityAsync(message, cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Sends to the person alone, wherever the turn is. An address that turns out to be dead is forgotten, and a chat that is gone is
    /// opened again.
    /// </summary>
    /// <exception cref="ChannelBusyException">It can be sent later; nothing was sent.</exception>
    public async Task<SentOneToOne> SendOneToOneAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken)
    {
        var fitting = Fitting(turn, card);
        ConversationAddress? known = null;
        try
        {
            known = await users.PersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken);
            return new(known is not null && await IsThereAsync(turn, known, fitting, cancellationToken)
                ? known
                : await CreateAsync(turn, fitting, cancellationToken));
        }
        catch (Exception e) when (e is not ChannelBusyException && ChannelError.Of(e, cancellationToken) is { } error)
        {
            if (error.Remedy == ChannelRemedy.WaitForUser)
            {
                await addresses.ForgetAsync(turn.Tenant, turn.Who.Id, known, cancellationToken);
            }

            return new(Failure: error);
        }
    }

    /// <summary>The card as a slot of the SDK takes it; one that no message could hold is replaced by words that say so.</summary>
    public object CardContent(Turn turn, RenderedCard card) => ContentOf(Fitting(turn, card));

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

    private static object ContentOf(RenderedCard card) => card.Content(json => PlainTree.Of(json)!);

    /// <returns>False when the conversation is gone.</returns>
    private async Task<bool> IsThereAsync(Turn turn, ConversationAddress known, RenderedCard card, CancellationToken cancellationToken)
    {
        try
        {
            await ContinueAsync(turn, known, card, cancellationToken);
            return true;
        }
        catch (Exception e) when (ChannelError.Of(e, cancellationToken) is { Remedy: ChannelRemedy.ForgetId })
        {
            return false;
        }
    }

    private async Task<ConversationAddress> CreateAsync(Turn turn, RenderedCard card, CancellationToken cancellationToken)
    {
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
                address = address with { ConversationId = context.Activity.Conversation!.Id! };

                // A conversation that was just created has no message to reply to, whatever the turn invented.
                context.Activity.Id = null;
                return SendInAsync(turn, context, address, card, stop);
            },
            cancellationToken);
        await users.SavePersonalAsync(turn.Tenant, turn.Who.Id, address, cancellationToken);
        return address;
    }

    private Task ContinueAsync(Turn turn, ConversationAddress to, RenderedCard card, CancellationToken cancellationToken) =>
        turn.Context.Adapter.ContinueConversationAsync(
            identity.AppId, Addresses.Continuation(to), (context, stop) => SendInAsync(turn, context, to, card, stop), cancellationToken);

    private Task SendInAsync(Turn turn, ITurnContext context, ConversationAddress to, RenderedCard card, CancellationToken cancellationToken) =>
        patient.SendAsync(
            turn, to, card, null, () => context.SendActivityAsync(Message(ContentOf(card), card.Summary), cancellationToken), cancellationToken);

    /// <summary>Cards are kept far smaller than a message may be: one that is not is a fault of ours, and still no reason for silence.</summary>
    private RenderedCard Fitting(Turn turn, RenderedCard card)
    {
        var size = card.Json.Length + card.Summary.Length;
        if (size <= MessageSize.Room)
        {
            return card;
        }

        CardTooLarge(log, size, MessageSize.Room);
        return Notices.Of(turn, TooLarge);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A card of {Characters} characters was not sent: a message holds {Room}")]
    private static partial void CardTooLarge(ILogger log, int characters, int room);
}

/// <param name="Address">Where it went; null when it did not.</param>
/// <param name="Failure">Why it did not.</param>
internal sealed record SentOneToOne(ConversationAddress? Address = null, ChannelError? Failure = null);
