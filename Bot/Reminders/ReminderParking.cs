using System.Text.Json;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Why a reminder is put aside.</summary>
internal enum ParkedBecause
{
    /// <summary>Teams does not let the bot say it; it wakes when the bot is added again, one-to-one also when the person writes.</summary>
    Closed,

    /// <summary>It cannot be put together, and not even say why.</summary>
    Fatal,
}

/// <summary>Puts a reminder aside that cannot be said, and tells whoever set it up.</summary>
internal sealed class ReminderParking(ReminderStore store, UserStore users, PersonalAddresses addresses, IClock clock)
{
    private static readonly LocalText Heading = new("A reminder waits", "一条提醒暂停了");

    private static readonly LocalText InTeam = new(
        "I may no longer write in the channel of {0} where you set up the weekly reminder. Add me to the team again and it goes on by itself.",
        "我已不能在 {0} 的频道里发消息，您在那里设置的每周提醒暂停了。把我重新添加到团队后会自动恢复。");

    private static readonly LocalText NotDrawn = new(
        "The weekly reminder of {0} could not be put together, several times in a row, so I put it aside. The administrator finds why in the log. “remind on” there tries it again.",
        "{0} 的每周提醒连续几次都没能生成，我先把它停下了，原因请管理员查看日志。在那里说“提醒 开启”可再试。");

    private static readonly LocalText OwnBook = new("your own deals", "您自己的商机");
    private static readonly LocalText SomeTeam = new("a team", "团队");

    /// <exception cref="StorageUnavailableException"/>
    public async Task ParkAsync(StoredReminder reminder, ParkedBecause why)
    {
        var now = clock.GetCurrentInstant();
        var isOwnAndClosed = why == ParkedBecause.Closed && !reminder.Book.IsTeam;
        if (isOwnAndClosed)
        {
            // Before and after: nobody may die, or write, in between.
            await addresses.ForgetAsync(reminder.Key.Tenant, reminder.Schedule.SetBy.Id, reminder.Address, CancellationToken.None);
        }

        var note = isOwnAndClosed ? null : await NoteAsync(reminder, why, now);

        // Somebody who changes it at this moment wants it tried again.
        await store.SaveAsync(reminder with { State = ReminderState.Parked, Handled = now }, null, now, note, CancellationToken.None);
        if (isOwnAndClosed)
        {
            await addresses.ForgetAsync(reminder.Key.Tenant, reminder.Schedule.SetBy.Id, reminder.Address, CancellationToken.None);
        }
    }

    /// <summary>Kept in the same transaction, so that it is told once; null when there is no way to that person.</summary>
    private async Task<DueWork?> NoteAsync(StoredReminder reminder, ParkedBecause why, Instant now)
    {
        if (await users.PersonalAsync(reminder.Key.Tenant, reminder.Schedule.SetBy.Id, CancellationToken.None) is not { } personal)
        {
            return null;
        }

        var whose = !reminder.Book.IsTeam ? OwnBook : reminder.Title is { } title ? new(title, title) : SomeTeam;
        var words = why == ParkedBecause.Closed ? InTeam : NotDrawn;
        var card = NoticeCard.Render(new(Heading, [new(words.With(whose.En).En, words.With(whose.Zh).Zh)], []), reminder.Schedule.Language);
        using var drawn = JsonDocument.Parse(card.Json);
        return new(OwedReplies.KindName, personal.ConversationId, new OwedReply(personal, drawn.RootElement, card.Summary, null).ToText(), now);
    }
}
