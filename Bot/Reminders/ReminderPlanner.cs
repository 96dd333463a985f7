using KeyAccountBot.Bot.People;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>When a reminder falls next, by its schedule and the holidays of its book as they are now.</summary>
internal sealed class ReminderPlanner(BookDesk books)
{
    /// <summary>Sent later than that it says so, and does not disturb a weekend.</summary>
    private static readonly Duration Punctual = Duration.FromHours(1);

    private static readonly Duration ClockError = Duration.FromDays(1);

    public async Task<HolidayList> HolidaysAsync(TenantId tenant, BookId book, CancellationToken cancellationToken) =>
        (await books.LatestAsync(tenant, book, cancellationToken)).Holidays;

    public async Task<WorkingDays> WorkingDaysAsync(TenantId tenant, BookId book, string zone, CancellationToken cancellationToken) =>
        new(zone, await HolidaysAsync(tenant, book, cancellationToken));

    /// <summary>Up to when everything is done. A time well ahead is that of a clock that was wrong, and would keep the reminder silent until then.</summary>
    public static Instant HandledAt(StoredReminder reminder, Instant now) => reminder.Handled > now + ClockError ? now : reminder.Handled;

    public static bool IsLate(Instant occurrence, Instant now) => now - occurrence > Punctual;

    /// <summary>
    /// A reminder as it is after a change. What should have come already and has not still comes, unless the change is about when it
    /// comes at all.
    /// </summary>
    public static (StoredReminder Reminder, Instant? Next) Change(
        StoredReminder? before, StoredReminder after, WorkingDays working, Instant now)
    {
        var staysDue = before is { IsOn: true } && before.IsOverdue(now) && before.Schedule.FallsLike(after.Schedule);
        var reminder = after with { Handled = staysDue ? HandledAt(before!, now) : now };
        return (reminder, NextOf(reminder, working));
    }

    /// <summary>What comes after one that is done: what fell meanwhile came with it.</summary>
    public static (StoredReminder Reminder, Instant? Next) Follow(
        StoredReminder stored, PlannedReminder done, WorkingDays working, bool wasSent, Instant now)
    {
        var reminder = stored with
        {
            Handled = Instant.Max(HandledAt(stored, now), Instant.Max(done.Occurrence, now)),
            LastSent = wasSent ? now : stored.LastSent,
        };
        return (reminder, NextOf(reminder, working));
    }

    /// <summary>The next working day, for one that is late on a day on which nobody works; null when it may come now.</summary>
    public static Instant? Postponed(ReminderSchedule schedule, PlannedReminder planned, WorkingDays working, Instant now)
    {
        var today = now.InZone(schedule.DateTimeZone).Date;
        return IsLate(planned.Occurrence, now) && schedule.OnQuietDay != OnQuietDay.Send
            && !working.IsWorked(today) && (!schedule.Days.Has(today.DayOfWeek) || working.IsHoliday(today))
            && working.NextAfter(today, 31) is { } day
            ? (day + schedule.Time).InZoneLeniently(schedule.DateTimeZone).ToInstant()
            : null;
    }

    /// <summary>When it falls next as it stands; null for never. No later than now when it is due.</summary>
    public static Instant? NextOf(StoredReminder reminder, WorkingDays working, Instant now) =>
        NextOf(reminder with { Handled = HandledAt(reminder, now) }, working);

    private static Instant? NextOf(StoredReminder reminder, WorkingDays working) =>
        reminder.IsOn ? ReminderCalendar.Next(reminder.Schedule, working, reminder.Handled)?.At : null;
}
