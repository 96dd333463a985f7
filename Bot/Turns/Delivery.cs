using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.Sdk;
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

    /// <param name="conversation">Null when it could not be read: then nothing is remembered.</param>
    public async Task SendAsync(Turn turn, Reply reply, RememberedConversation? conversation, CancellationToken cancellationToken)
    {
        if (conversation is not null)
        {
            await memory.SaveAsync(turn, conversation, reply.SwitchTo, cancellationToken);
        }

        await SayAsync(turn, reply, cancellationToken);
    }

    /// <summary>Says it where it may be read. In the chat of a meeting, which outsiders may read, not even that it went elsewhere is said.</summary>
    public async Task SayAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        var here = reply.Leaves(turn) ? await SendAwayAsync(turn, reply, cancellationToken) : reply.Card;
        if (!turn.Place.IsMeeting)
        {
            await Speaker.SendAsync(turn, here, cancellationToken);
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
                await Speaker.SendAsync(turn, reply.Card, cancellationToken);
            }
            catch (Exception e) when (ChannelFault.Is(e, cancellationToken))
            {
                NotReplaced(log, e.GetType().Name);
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
            await Speaker.SendAsync(turn, reply.Card, cancellationToken);
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
            await Speaker.ReplaceAsync(turn, messageId, reply.Card, cancellationToken);
            return true;
        }
        catch (Exception e) when (ChannelFault.Is(e, cancellationToken))
        {
            NotReplaced(log, e.GetType().Name);
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
        if (await speaker.SendOneToOneAsync(turn, reply.Card, cancellationToken) is not { } address)
        {
            NotReached(log);
            return CannotReach;
        }

        if (reply.ChangesTopic && await memory.LoadIfPossibleAsync(turn, cancellationToken, address) is { } personal)
        {
            await dialogs.FollowAsync(turn, reply, personal, cancellationToken);
            await memory.SaveAsync(turn, personal, null, cancellationToken);
        }

        return SentToYou;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody cannot be reached one-to-one: the app is not installed there")]
    private static partial void NotReached(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A card could not be replaced for everyone: {Fault}")]
    private static partial void NotReplaced(ILogger log, string fault);
}
