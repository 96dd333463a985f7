using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Changes reminders without losing anybody's change, and plans what follows.</summary>
internal sealed class ReminderDesk(ReminderStore store, ReminderPlanner planner, TeamRoster roster, DueAlarm alarm, IClock clock)
{
    private const int Attempts = 8;

    public Task<StoredReminder?> FindAsync(ReminderPlace place, CancellationToken cancellationToken) => store.FindAsync(place.Key, cancellationToken);

    /// <summary>Who set it up, and who manages the team's deals; anybody of the team where there is none. Own ones are one's own.</summary>
    public async Task<bool> MayChangeAsync(Turn turn, ReminderPlace place, StoredReminder? stored, CancellationToken cancellationToken) =>
        place.IsOwn
        || (place.Book.TeamId is { } team
            && (stored is null || stored.Schedule.SetBy.Id == turn.Who.Id
                ? await roster.HasAsync(turn, team, cancellationToken)
                : await roster.ManagesAsync(turn, team, cancellationToken)));

    /// <summary>The reminder and the holidays of its book, both on their way: for who may change it.</summary>
    public FoundReminder Find(Turn turn, ReminderPlace place, CancellationToken cancellationToken) =>
        new(FindAsync(place, cancellationToken), planner.HolidaysAsync(turn.Tenant, place.Book, cancellationToken));

    /// <param name="found">What the decision to change it was made on.</param>
    /// <param name="decide">Pure but for what was read before. May run several times.</param>
    /// <returns>Null when others kept saving first.</returns>
    public async Task<ReminderChange?> ChangeAsync(
        Turn turn, ReminderPlace place, FoundReminder found, Func<StoredReminder?, WorkingDays, ReminderDecision> decide, CancellationToken cancellationToken)
    {
        var holidays = await found.Holidays;
        var activity = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.ActivityKey)), 0, 8);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await (attempt == 0 ? found.Reminder : FindAsync(place, cancellationToken));
            var decision = decide(before, new(before?.Schedule.Zone ?? turn.TimeZone, holidays));
            var state = decision.TurnsOn switch
            {
                true => ReminderState.On,
                false => ReminderState.Off,
                null => before?.State ?? ReminderState.Off,
            };
            if (before is not null && (before.Activity == activity || (decision.Schedule == before.Schedule && state == before.State)))
            {
                return new(before, before.Activity == activity ? DealDesk.JustSaved : decision.Told);
            }

            var schedule = before is null ? decision.Schedule : decision.Schedule with { Generation = before.Schedule.Generation + 1 };
            var (after, next) = ReminderPlanner.Change(
                before,
                new StoredReminder(
                    place.Key, place.Book, schedule, place.Address, place.Title ?? before?.Title, state, turn.Now,
                    before?.LastSent, before?.DueKey, activity) { ETag = before?.ETag },
                new(schedule.Zone, holidays),
                turn.Now);
            if (await store.SaveAsync(after, next, turn.Now, null, cancellationToken) is { } saved)
            {
                SavedChange.Mark(turn);
                Expect(next);
                return new(saved, decision.Told);
            }
        }

        return null;
    }

    /// <summary>Plans every reminder of a book anew: its holidays changed.</summary>
    public Task ReplanAsync(TenantId tenant, string home, CancellationToken cancellationToken) =>
        EachAsync(tenant, home, r => r, cancellationToken);

    /// <summary>The bot was added again: those that waited for that go on.</summary>
    /// <param name="address">Of the place it was added to, for the service URL.</param>
    /// <param name="channel">Of that channel alone; null for all.</param>
    public Task WakeAsync(TenantId tenant, string home, ConversationAddress address, string? channel, CancellationToken cancellationToken) =>
        EachAsync(
            tenant, home,
            r => r.State == ReminderState.Parked && (channel is null || channel == r.Key.Conversation)
                ? r with { State = ReminderState.On, Address = r.Address with { ServiceUrl = address.ServiceUrl, BotId = address.BotId, BotName = address.BotName } } : null,
            cancellationToken);

    /// <summary>The place is gone for now, archived or deleted: nothing is sent there until it comes back.</summary>
    public Task ParkAsync(TenantId tenant, string home, string? channel, CancellationToken cancellationToken) => EachAsync(
        tenant, home, r => r.IsOn && (channel is null || channel == r.Key.Conversation) ? r with { State = ReminderState.Parked } : null, cancellationToken);

    public Task RetitleAsync(TenantId tenant, string home, string title, CancellationToken cancellationToken) =>
        EachAsync(tenant, home, r => r.Title == title ? null : r with { Title = title }, cancellationToken);

    /// <param name="change">Null for one that stays as it is.</param>
    private async Task EachAsync(TenantId tenant, string home, Func<StoredReminder, StoredReminder?> change, CancellationToken cancellationToken)
    {
        foreach (var listed in await store.OfHomeAsync(tenant, home, cancellationToken))
        {
            var stored = listed;
            for (var attempt = 0; stored is not null && change(stored) is { } changed && attempt < Attempts; attempt++)
            {
                var working = await planner.WorkingDaysAsync(tenant, stored.Book, stored.Schedule.Zone, cancellationToken);
                var newer = changed with { Schedule = changed.Schedule with { Generation = changed.Schedule.Generation + 1 } };
                var (after, next) = ReminderPlanner.Change(stored, newer, working, clock.GetCurrentInstant());
                if (await store.SaveAsync(after, next, clock.GetCurrentInstant(), null, cancellationToken) is not null)
                {
                    Expect(next);
                    break;
                }

                stored = await store.FindAsync(listed.Key, cancellationToken);
            }
        }
    }

    private void Expect(Instant? next)
    {
        if (next is { } at)
        {
            alarm.Expect(at);
        }
    }
}

/// <param name="Reminder">As it is saved.</param>
internal sealed record ReminderChange(StoredReminder Reminder, Playbook.Text.LocalText Told);

/// <param name="Reminder">Null where none was set up.</param>
internal sealed record FoundReminder(Task<StoredReminder?> Reminder, Task<HolidayList> Holidays);
