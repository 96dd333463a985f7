using KeyAccountBot.Bot.Due;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Says a reminder where it belongs: a message of its own, which in a channel begins a thread.</summary>
internal sealed class ReminderMessages(UnaskedCards say, ConversationStore conversations)
{
    /// <summary>Reads and draws all that saying it takes.</summary>
    /// <returns>As <see cref="UnaskedCards.Prepare"/>.</returns>
    public async Task<Func<Task<string?>>> PrepareAsync(StoredReminder reminder, ReminderView view) =>
        say.Prepare(await LatestAsync(reminder), ReminderCard.Render(view, reminder.Schedule.Language));

    /// <summary>Teams may move a conversation: what its last turn came from is kept with the team, or with the chat.</summary>
    private async Task<ConversationAddress> LatestAsync(StoredReminder reminder)
    {
        var (tenant, home) = (reminder.Key.Tenant, reminder.Key.Home);
        var known = await conversations.LoadAsync(tenant, home, CancellationToken.None, reminder.Book.TeamId);
        return known is null ? reminder.Address : reminder.Address with { ServiceUrl = known.Reference.ServiceUrl };
    }
}
