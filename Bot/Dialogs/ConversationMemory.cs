using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
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
    ConversationStore conversations, UserStore users, ReminderDesk reminders, IEnumerable<IExpectsText> waiting, ILogger<ConversationMemory> log)
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
        address ??= Addresses.Of(turn.Context.Activity);
        try
        {
            try
            {
                return await LoadAsync(turn, address, cancellationToken);
            }
            catch (StorageUnavailableException e) when (e.Fault == StorageFault.DeviceError)
            {
                // A fault of a moment must not make the next answer one to an older question.
                return await LoadAsync(turn, address, cancellationToken);
            }
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotRemembered(log, e);
            return null;
        }
    }

    /// <summary>
    /// Writes what changed; most turns change nothing. What the reply promises is kept, or the fault comes out. Who only looked what there is
    /// need not be found again.
    /// </summary>
    public Task SaveAsync(Turn turn, RememberedConversation conversation, Reply reply, CancellationToken cancellationToken) =>
        reply.IsGeneral && conversation.Stored is null && conversation.Stack.ToText() is null ? Task.CompletedTask
        : reply.Promises(turn)
            ? WriteAsync(turn, conversation, reply.SwitchTo, cancellationToken)
            : SaveIfPossibleAsync(turn, conversation, reply.SwitchTo, cancellationToken);

    /// <summary>
    /// The same where a storage fault is logged and swallowed: by now the answer itself is saved, and what would be lost is a
    /// convenience that cards do not need.
    /// </summary>
    public async Task SaveIfPossibleAsync(
        Turn turn, RememberedConversation conversation, Language? switchTo, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(turn, conversation, switchTo, cancellationToken);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotRemembered(log, e);
        }
    }

    private async Task WriteAsync(
        Turn turn, RememberedConversation conversation, Language? switchTo, CancellationToken cancellationToken)
    {
        var now = (conversation.Stored ?? new(conversation.Address)) with
        {
            Reference = conversation.Address,
            Language = switchTo is { } language ? (language == Language.Chinese ? "zh" : "en") : conversation.Stored?.Language,
            Dialogs = conversation.Stack.ToText(),
            Unreached = false,
        };
        if (conversation.Stored?.Unreached == true)
        {
            // First: once the mark is gone, nobody would look.
            await reminders.WakeAsync(turn.Tenant, conversation.Address.ConversationId, conversation.Address, null, cancellationToken);
        }

        var kept = WriteAsync(turn, conversation, now, cancellationToken);
        if (!turn.Place.IsShared && (now.Reference != conversation.Stored?.Reference || conversation.Stored.Unreached))
        {
            kept = Task.WhenAll(kept, users.SavePersonalAsync(turn.Tenant, turn.Who.Id, now.Reference, cancellationToken));
        }

        await kept;
    }

    /// <summary>
    /// A channel is one place with one language, a thread in it has a stack of its own: what the thread keeps is written only while
    /// something is asked there, so that threads leave nothing behind.
    /// </summary>
    private async Task WriteAsync(Turn turn, RememberedConversation conversation, ConversationRecord now, CancellationToken cancellationToken)
    {
        var address = now.Reference;
        if (!address.IsThread)
        {
            if (now != conversation.Stored)
            {
                await conversations.SaveAsync(turn.Tenant, now, cancellationToken, TeamOf(turn, address));
            }

            return;
        }

        var team = TeamOf(turn, address);
        if (now.Language != conversation.Stored?.Language)
        {
            var place = await conversations.LoadAsync(turn.Tenant, address.Place.ConversationId, cancellationToken, team) ?? new(address.Place);
            await conversations.SaveAsync(turn.Tenant, place with { Language = now.Language }, cancellationToken, team);
        }

        if (now.Dialogs is null && conversation.Stored?.Dialogs is not null)
        {
            await conversations.RemoveAsync(turn.Tenant, address.ConversationId, cancellationToken, team);
        }
        else if (now.Dialogs != conversation.Stored?.Dialogs)
        {
            await conversations.SaveAsync(turn.Tenant, now with { Language = null }, cancellationToken, team);
        }
    }

    private async Task<RememberedConversation> LoadAsync(Turn turn, ConversationAddress address, CancellationToken cancellationToken)
    {
        var team = TeamOf(turn, address);
        var own = ReadAsync(turn, address.ConversationId, team, cancellationToken);
        var place = address.IsThread ? await ReadAsync(turn, address.Place.ConversationId, team, cancellationToken) : null;
        var stored = await own;
        if (place?.Language is { } language)
        {
            stored = (stored ?? new(address)) with { Language = language };
        }

        return new(stored, address, new(stored, _dialogs));
    }

    /// <summary>
    /// What cannot be read counts as not there, and the next that is kept takes its place: a damaged hint must not silence a whole
    /// conversation.
    /// </summary>
    private async Task<ConversationRecord?> ReadAsync(Turn turn, string conversation, string? team, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.LoadAsync(turn.Tenant, conversation, cancellationToken, team);
        }
        catch (CorruptRowException e)
        {
            Unreadable(log, e);
            return null;
        }
    }

    /// <summary>The team whose channel the address is; a turn in a channel can also remember the person's one-to-one chat.</summary>
    private static string? TeamOf(Turn turn, ConversationAddress address) => address.ConversationType == "channel" ? turn.Place.TeamId : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "What is kept of a conversation cannot be read and is begun anew")]
    private static partial void Unreadable(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A conversation could not be remembered")]
    private static partial void NotRemembered(ILogger log, Exception exception);
}
