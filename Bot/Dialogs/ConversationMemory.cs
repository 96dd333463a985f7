using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>A conversation as a turn works on it.</summary>
/// <param name="Address">Where it is now: the service URL of this turn, which may differ from the stored one.</param>
internal sealed record RememberedConversation(ConversationRecord? Stored, ConversationAddress Address, StackAccessor Stack)
{
    public Language? Language => Stored?.Language switch
    {
        "zh" => Playbook.Text.Language.Chinese,
        "en" => Playbook.Text.Language.English,
        _ => null,
    };
}

/// <summary>What is remembered of a conversation between turns: its address, a chosen language, the dialog stack.</summary>
internal sealed partial class ConversationMemory(
    ConversationStore conversations, UserStore users, IEnumerable<IExpectsText> waiting, ILogger<ConversationMemory> log)
{
    private readonly HashSet<string> _dialogs = [.. waiting.Select(w => w.DialogId)];

    public async Task<RememberedConversation> LoadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var stored = await conversations.LoadAsync(turn.Tenant, turn.ConversationId, cancellationToken);
        return new(stored, Addresses.Of(turn.Context.Activity), new(stored, _dialogs));
    }

    /// <summary>The one-to-one conversation with the person of the turn; null when there was none yet.</summary>
    public async Task<RememberedConversation?> LoadOneToOneAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await users.PersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken) is not { } address)
        {
            return null;
        }

        var stored = await conversations.LoadAsync(turn.Tenant, address.ConversationId, cancellationToken);
        return new(stored, address, new(stored, _dialogs));
    }

    /// <summary>
    /// Writes what changed; most turns change nothing. A storage fault is logged and swallowed: by now the answer itself is
    /// saved, and what would be lost is a convenience that cards do not need.
    /// </summary>
    public async Task SaveAsync(Turn turn, RememberedConversation conversation, Language? switchTo, CancellationToken cancellationToken)
    {
        var now = new ConversationRecord(
            conversation.Address,
            switchTo is { } language ? (language == Language.Chinese ? "zh" : "en") : conversation.Stored?.Language,
            conversation.Stack.ToText());
        if (now == conversation.Stored)
        {
            return;
        }

        try
        {
            await conversations.SaveAsync(turn.Tenant, now, cancellationToken);
            if (!turn.Place.IsShared && now.Reference != conversation.Stored?.Reference)
            {
                await users.SavePersonalAsync(turn.Tenant, turn.Who.Id, now.Reference, cancellationToken);
            }
        }
        catch (StorageUnavailableException e)
        {
            NotRemembered(log, e.Fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A conversation could not be remembered: {Fault}")]
    private static partial void NotRemembered(ILogger log, StorageFault fault);
}
