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

    public Task<RememberedConversation> LoadAsync(Turn turn, CancellationToken cancellationToken) =>
        LoadAsync(turn, Addresses.Of(turn.Context.Activity), cancellationToken);

    /// <summary>
    /// The conversation at an address, after the turn's work is done: null when it cannot be read, which must not undo what was said
    /// or saved.
    /// </summary>
    /// <param name="address">Null for the conversation of the turn.</param>
    public async Task<RememberedConversation?> LoadIfPossibleAsync(
        Turn turn, CancellationToken cancellationToken, ConversationAddress? address = null)
    {
        try
        {
            return await LoadAsync(turn, address ?? Addresses.Of(turn.Context.Activity), cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            NotRemembered(log, e.Fault);
            return null;
        }
    }

    /// <summary>
    /// Writes what changed; most turns change nothing. A storage fault is logged and swallowed: by now the answer itself is
    /// saved, and what would be lost is a convenience that cards do not need.
    /// </summary>
    /// <param name="welcomed">A welcome was said here: there will be no second one.</param>
    public async Task SaveAsync(
        Turn turn, RememberedConversation conversation, Language? switchTo, CancellationToken cancellationToken, bool welcomed = false)
    {
        var now = new ConversationRecord(
            conversation.Address,
            switchTo is { } language ? (language == Language.Chinese ? "zh" : "en") : conversation.Stored?.Language,
            conversation.Stack.ToText(),
            welcomed || conversation.Stored?.Welcomed == true);
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

    private async Task<RememberedConversation> LoadAsync(Turn turn, ConversationAddress address, CancellationToken cancellationToken)
    {
        var stored = await conversations.LoadAsync(turn.Tenant, address.ConversationId, cancellationToken);
        return new(stored, address, new(stored, _dialogs));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A conversation could not be remembered: {Fault}")]
    private static partial void NotRemembered(ILogger log, StorageFault fault);
}
