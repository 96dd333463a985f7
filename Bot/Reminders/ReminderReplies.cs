using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>The cards about a reminder: its setting, and a preview.</summary>
internal sealed class ReminderReplies(ReminderDesk desk, ReminderComposer composer)
{
    private const int Shown = 3;

    public async Task<Reply> SettingsAsync(
        Turn turn, ReminderPlace place, StoredReminder? stored, HolidayList holidays, LocalText? told, CancellationToken cancellationToken) =>
        Reply(turn, await ViewAsync(turn, place, stored, holidays, stored?.Schedule ?? ReminderDefaults.For(turn), cancellationToken) with { Told = told });

    /// <summary>The form as it was sent, with what was not taken.</summary>
    public async Task<Reply> NotSavedAsync(
        Turn turn, ReminderPlace place, StoredReminder? stored, HolidayList holidays, ReminderForm form, CancellationToken cancellationToken) =>
        Reply(turn, await ViewAsync(turn, place, stored, holidays, form.Schedule, cancellationToken) with { Problems = form.Problems, Typed = form.Typed });

    /// <summary>What would be sent at this moment, to the person alone.</summary>
    public async Task<Reply> PreviewAsync(Turn turn, ReminderPlace place, StoredReminder? stored, CancellationToken cancellationToken)
    {
        var reminder = stored ?? new StoredReminder(
            place.Key, place.Book, ReminderDefaults.For(turn), place.Address, place.Title, ReminderState.Off, turn.Now);
        var content = await composer.ComposeAsync(reminder, turn.Now, turn.Now, cancellationToken);
        return new(ReminderCard.Render(content.View with { IsPreview = true }, reminder.Schedule.Language), OneToOneOnly: true);
    }

    private static Reply Reply(Turn turn, ReminderSettingsView view) => new(ReminderSettingsCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);

    private async Task<ReminderSettingsView> ViewAsync(
        Turn turn, ReminderPlace place, StoredReminder? stored, HolidayList holidays, ReminderSchedule schedule, CancellationToken cancellationToken)
    {
        var working = new WorkingDays(schedule.Zone, holidays);
        if (stored is not null && ReminderPlanner.IsPlannedTooLate(stored, working, turn.Now))
        {
            await desk.ReplanAsync(turn.Tenant, place.Key.Home, cancellationToken);
        }

        var missed = stored is { Waits: not null } && stored.Schedule.FallsLike(schedule) ? ReminderPlanner.NextOf(stored, working, turn.Now) : null;
        return new(
            stored?.State switch
            {
                null => ReminderStanding.None,
                ReminderState.On => ReminderStanding.On,
                ReminderState.Off => ReminderStanding.Off,
                _ => ReminderStanding.Parked,
            },
            schedule,
            ReminderCalendar.Next(schedule, working, After(stored, missed, turn.Now), Shown, stored?.LastSent),
            turn.Now.InZone(schedule.DateTimeZone).Date)
        {
            OnRecord = stored?.Schedule ?? schedule,
            Missed = missed is { } late ? late with { Day = stored!.Waits!.Value.InZone(schedule.DateTimeZone).Date } : null,
            Title = place.Title ?? stored?.Title,
            IsOwn = place.IsOwn,
            MayChange = await desk.MayChangeAsync(turn, place, stored, cancellationToken),
            HolidaysKnownUntil = working.KnownUntil,
            OwnHolidays = holidays.Count,
        };
    }

    /// <summary>What falls until one that was missed comes, comes with it.</summary>
    private static Instant After(StoredReminder? stored, Occurrence? missed, Instant now) =>
        stored is null ? now : Instant.Max(now, Instant.Max(ReminderPlanner.HandledAt(stored, now), missed is null ? now : stored.Waits!.Value));
}
