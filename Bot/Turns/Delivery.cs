using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Says a reply where it may be read: what is one-to-one leaves a shared place. What is to be remembered is saved first.</summary>
internal sealed partial class Delivery(Speaker speaker, ConversationDialogs dialogs, ConversationMemory memory, Faults faults, ILogger<Delivery> log)
{
    private static readonly LocalText SentToYou = new("Sent to you one-to-one.", "已一对一发给您。");

    private static readonly LocalText CannotReach = new(
        "This is for you alone, and I cannot write to you one-to-one yet. Add me under Apps in Teams, say hello in the chat that opens, then ask again.",
        "这些内容只给您本人看，但我还不能一对一发消息给您。请先在 Teams 的“应用”里添加我，在打开的聊天里打个招呼，再试一次。");

    private static readonly LocalText Busy = new(
        "This is for you alone, and Teams is not taking my message to you just now. Please ask again in a minute.",
        "这些内容只给您本人看，但 Teams 现在暂时收不下我发给您的消息。请过一分钟再试一次。");

    private static readonly LocalText NotSetUp = new(
        "This is for you alone, and Teams does not let me write to you one-to-one: I am not set up properly. Please tell your administrator.",
        "这些内容只给您本人看，但 Teams 不允许我一对一发消息给您：我还没有设置好。请告知管理员。");

    private static readonly LocalText NotTaken = new(
        "This is for you alone, and Teams did not take my message to you. Please ask again; if it stays so, tell your administrator.",
        "这些内容只给您本人看，但 Teams 没有接收我发给您的消息。请再试一次，如仍不行请告知管理员。");

    /// <param name="conversation">Null when it could not be read: then nothing is remembered.</param>
    public async Task SendAsync(Turn turn, Reply reply, RememberedConversation? conversation, CancellationToken cancellationToken)
    {
        if (conversation is not null)
        {
            var kept = await faults.TryAsync(turn, async () =>
            {
                try
                {
                    await memory.SaveAsync(turn, conversation, reply, cancellationToken);
                }
                finally
                {
                    await ListsOnTheWay.ArriveAsync(turn);
                }

                return reply;
            });
            reply = kept.Failure ?? reply;
        }

        await SayAsync(turn, reply, cancellationToken);
    }

    /// <summary>Says it where it may be read. In the chat of a meeting, which outsiders may read, not even that it went elsewhere is said.</summary>
    public async Task SayAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        var here = reply.Leaves(turn) ? await SendAwayAsync(turn, reply, cancellationToken) : reply.Card;
        if (!turn.Place.IsMeeting)
        {
            await speaker.SendAsync(turn, here, cancellationToken);
        }
    }

    /// <summary>Puts the reply in place of the card in message <paramref name="messageId"/>, as far as everyone may see it.</summary>
    /// <returns>Words to say instead of the card; null when the card is the answer.</returns>
    public async Task<string?> ShowAsync(Turn turn, Reply reply, string? messageId, CancellationToken cancellationToken)
    {
        if (reply.Leaves(turn))
        {
            return (await SendAwayAsync(turn, reply, cancellationToken)).Summary;
        }

        if (reply.Beside)
        {
            try
            {
                await speaker.SendAsync(turn, reply.Card, cancellationToken);
            }
            catch (Exception e) when (ChannelError.Of(e, cancellationToken) is { } error)
            {
                NotReplaced(log, error);
            }

            return reply.Card.Summary;
        }

        if (reply.ForEveryone)
        {
            // The answer is saved, and the person who tapped gets the card all the same.
            await ReplacedAsync(turn, reply, messageId, cancellationToken);
        }

        return null;
    }

    /// <summary>The same for a client that shows nothing by itself: a card that cannot take the place of another is sent.</summary>
    public async Task ShowInMessageAsync(Turn turn, Reply reply, string? messageId, CancellationToken cancellationToken)
    {
        if (reply.Leaves(turn))
        {
            await SayAsync(turn, reply, cancellationToken);
        }
        else if (reply.Beside || !await ReplacedAsync(turn, reply, messageId, cancellationToken))
        {
            await speaker.SendAsync(turn, reply.Card, cancellationToken);
        }
    }

    private async Task<bool> ReplacedAsync(Turn turn, Reply reply, string? messageId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(messageId))
        {
            return false;
        }

        try
        {
            await speaker.ReplaceAsync(turn, messageId, reply.Card, cancellationToken);
            return true;
        }
        catch (Exception e) when (ChannelError.Of(e, cancellationToken) is { } error)
        {
            NotReplaced(log, error);
            return false;
        }
    }

    /// <returns>What to say in the shared place.</returns>
    private async Task<RenderedCard> SendAwayAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        var sent = await faults.TryAsync(turn, async () => Notices.Of(turn, await SendOneToOneAsync(turn, reply, cancellationToken)));
        return sent.Value ?? sent.Failure!.Card;
    }

    private async Task<LocalText> SendOneToOneAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        SentOneToOne sent;
        try
        {
            sent = await speaker.SendOneToOneAsync(turn, reply.Card, cancellationToken);
        }
        catch (ChannelBusyException)
        {
            return Busy;
        }

        if (sent.Address is not { } address)
        {
            NotSent(log, sent.Failure);
            return Why(sent.Failure);
        }

        if (reply.ChangesTopic && await memory.LoadIfPossibleAsync(turn, cancellationToken, address) is { } personal)
        {
            await dialogs.FollowAsync(turn, reply, personal, cancellationToken);
            await memory.SaveIfPossibleAsync(turn, personal, null, cancellationToken);
        }

        return SentToYou;
    }

    private static LocalText Why(ChannelError? failure) => failure?.Remedy switch
    {
        ChannelRemedy.WaitForUser or ChannelRemedy.WaitForInstallation or ChannelRemedy.ForgetId => CannotReach,
        ChannelRemedy.RetryLater => Busy,
        ChannelRemedy.Configure => NotSetUp,
        _ => NotTaken,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message could not be sent one-to-one: {Error}")]
    private static partial void NotSent(ILogger log, ChannelError? error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A card could not be replaced for everyone: {Error}")]
    private static partial void NotReplaced(ILogger log, ChannelError error);
}
