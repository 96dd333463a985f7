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
        "This is for you alone, and I cannot write to you one-to-one yet. Open a chat with me and say hello, then ask again.",
        "这些内容只给您本人看，但我还不能一对一发消息给您。请先和我单独打个招呼，再试一次。");

    /// <param name="conversation">Null when it could not be read: then nothing is remembered.</param>
    public async Task SendAsync(Turn turn, Reply reply, RememberedConversation? conversation, CancellationToken cancellationToken)
    {
        if (conversation is not null)
        {
            await memory.SaveAsync(turn, conversation, reply.SwitchTo, cancellationToken);
        }

        await speaker.SendAsync(turn, reply.Leaves(turn) ? await SendAwayAsync(turn, reply, cancellationToken) : reply.Card, cancellationToken);
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
            await speaker.SendAsync(turn, await SendAwayAsync(turn, reply, cancellationToken), cancellationToken);
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
            return CannotReach;
        }

        if (reply.ChangesTopic && await memory.LoadIfPossibleAsync(turn, cancellationToken, address) is { } personal)
        {
            await dialogs.FollowAsync(turn, reply, personal, cancellationToken);
            await memory.SaveAsync(turn, personal, null, cancellationToken);
        }

        return SentToYou;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A card could not be replaced for everyone: {Fault}")]
    private static partial void NotReplaced(ILogger log, string fault);
}
