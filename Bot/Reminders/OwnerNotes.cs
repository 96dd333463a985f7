using KeyAccountBot.Bot.Due;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>
/// Says to an owner one-to-one, after the card in the channel, what it did not say of their deals. Drawn from the deals as they are then; not
/// said to who wants none, nor to who has a reminder of their own, which tells the same.
/// </summary>
internal sealed partial class OwnerNotes(
    ReminderStore store, ReminderReading reading, ConfidentialParts parts, UserStore users, ConversationStore conversations,
    UnaskedCards say, IClock clock, ILogger<OwnerNotes> log) : IDueHandler
{
    public string Kind => PlannedNote.Kind;

    /// <summary>Beside a card of yesterday it would be a riddle.</summary>
    public Duration Lifetime { get; } = Duration.FromHours(12);

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (PlannedNote.Read(item.Work.Payload) is not { } planned)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return await SayAsync(new(new(item.Tenant), item.Work.Home, planned.Conversation), planned);
        }
        catch (StorageUnavailableException)
        {
            // Nothing was said yet: all is read before.
            return new(false);
        }
        catch (CorruptRowException e)
        {
            Failed(log, e);
            return DueOutcome.Refused;
        }
    }

    private async Task<DueOutcome> SayAsync(ReminderKey key, PlannedNote planned)
    {
        var muted = users.IsMutedAsync(key.Tenant, planned.Owner, CancellationToken.None);
        var (sent, reminder) = (store.SentAsync(key, planned.Occurrence, CancellationToken.None), store.FindAsync(key, CancellationToken.None));
        var address = await users.PersonalAsync(key.Tenant, planned.Owner, CancellationToken.None);
        if (await muted || address is null || await sent is not { } said || await reminder is not { } stored || await HasOwnAsync(key.Tenant, address))
        {
            return DueOutcome.Over;
        }

        var deals = await reading.LoadAsync(stored, said.Deals, CancellationToken.None);
        var notes = new List<OwnerNote>();
        foreach (var deal in deals.Where(d => d.Owner.Id == planned.Owner && d.IsOpen))
        {
            if (await parts.OfAsync(deal, clock.GetCurrentInstant(), CancellationToken.None) is { } found)
            {
                notes.Add(new(DealRef.Of(deal), deal.Header.Name, found));
            }
        }

        return notes.Count == 0 ? DueOutcome.Over : await SayAsync(key.Tenant, planned.Owner, address, stored, notes);
    }

    private async Task<bool> HasOwnAsync(TenantId tenant, ConversationAddress address) =>
        await store.FindAsync(new(tenant, address.ConversationId, address.ConversationId), CancellationToken.None) is { IsOn: true };

    private async Task<DueOutcome> SayAsync(
        TenantId tenant, UserId owner, ConversationAddress address, StoredReminder reminder, IReadOnlyList<OwnerNote> notes)
    {
        var chosen = (await conversations.LoadAsync(tenant, address.ConversationId, CancellationToken.None))?.Language switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => reminder.Schedule.Language,
        };
        return await say.TellAsync(tenant, owner, address, OwnerNoteCard.Render(reminder.Title, notes, chosen));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A note beside a reminder cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A note beside a reminder failed")]
    private static partial void Failed(ILogger log, Exception exception);
}
