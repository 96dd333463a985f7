using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Says a reminder where it belongs: a message of its own, which in a channel begins a thread.</summary>
internal sealed class ReminderMessages(IBotFrameworkHttpAdapter adapter, BotIdentity identity, ConversationStore conversations)
{
    /// <summary>Reads and draws all that saying it takes.</summary>
    /// <returns>Says it; faults of Teams come out as they are. It returns the message's id, where Teams gave one.</returns>
    public async Task<Func<Task<string?>>> PrepareAsync(StoredReminder reminder, ReminderView view)
    {
        var card = ReminderCard.Render(view, reminder.Schedule.Language);
        var content = card.Content(json => PlainTree.Of(json)!);
        var to = Addresses.Continuation(await LatestAsync(reminder));
        return async () =>
        {
            string? id = null;
            await ((CloudAdapterBase)adapter).ContinueConversationAsync(
                identity.AppId,
                to,
                async (context, stop) => id = (await context.SendActivityAsync(Speaker.Message(content, card.Summary), stop))?.Id,
                CancellationToken.None);
            return id;
        };
    }

    /// <summary>Teams may move a conversation: what its last turn came from is kept with the team, or with the chat.</summary>
    private async Task<ConversationAddress> LatestAsync(StoredReminder reminder)
    {
        var (tenant, home) = (reminder.Key.Tenant, reminder.Key.Home);
        var known = await conversations.LoadAsync(tenant, home, CancellationToken.None, reminder.Book.TeamId);
        return known is null ? reminder.Address : reminder.Address with { ServiceUrl = known.Reference.ServiceUrl };
    }
}
