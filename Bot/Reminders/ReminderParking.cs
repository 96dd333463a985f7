using System.Text.Json;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Puts a reminder aside that Teams does not let the bot say, and tells whoever set it up; it wakes when the bot is added again.</summary>
internal sealed class ReminderParking(ReminderStore store, UserStore users, IClock clock)
{
    private static readonly LocalText Heading = new("A reminder waits", "一条提醒暂停了");

    private static readonly LocalText InTeam = new(
        "I may no longer write in the channel of {0} where you set up the weekly reminder. Add me to the team again and it goes on by itself.",
        "我已不能在 {0} 的频道里发消息，您在那里设置的每周提醒暂停了。把我重新添加到团队后会自动恢复。");

    private static readonly LocalText SomeTeam = new("a team", "团队");

    /// <exception cref="StorageUnavailableException"/>
    public async Task ParkAsync(StoredReminder reminder)
    {
        var now = clock.GetCurrentInstant();
        var note = await NoteAsync(reminder, now);

        // Somebody who changes it at this moment wants it tried again.
        await store.SaveAsync(reminder with { State = ReminderState.Parked, Handled = now }, null, now, note, CancellationToken.None);
    }

    /// <summary>Kept in the same transaction, so that it is told once; null when there is no way to that person, or it was theirs.</summary>
    private async Task<DueWork?> NoteAsync(StoredReminder reminder, Instant now)
    {
        if (!reminder.Book.IsTeam
            || await users.PersonalAsync(reminder.Key.Tenant, reminder.Schedule.SetBy.Id, CancellationToken.None) is not { } personal)
        {
            return null;
        }

        var team = reminder.Title is { } title ? new(title, title) : SomeTeam;
        var card = NoticeCard.Render(new(Heading, [new(InTeam.With(team.En).En, InTeam.With(team.Zh).Zh)], []), reminder.Schedule.Language);
        using var drawn = JsonDocument.Parse(card.Json);
        return new(OwedReplies.KindName, personal.ConversationId, new OwedReply(personal, drawn.RootElement, card.Summary, null).ToText(), now);
    }
}
