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

    /// <summary>
    /// Up to when everything is done. A time well ahead is that of a clock that was wrong, and would keep the reminder silent until then: what was planned
    /// by it is planned anew by any change, and when somebody looks (<see cref="IsPlannedTooLate"/>).
    /// </summary>
    public static Instant HandledAt(StoredReminder reminder, Instant now) => reminder.Handled > now + ClockError ? now : reminder.Handled;

    /// <summary>It falls well before its due row does, by a clock that was wrong or a list of holidays that was cut short.</summary>
    public static bool IsPlannedTooLate(StoredReminder stored, WorkingDays working, Instant now) =>
        Plan(stored, working, now) is ({ } planned, { } next) && !(stored.Due <= Instant.Max(next, planned.Waits ?? next) + ClockError);

    public static bool IsLate(Instant occurrence, Instant now) => now - occurrence > Punctual;

    /// <summary>
    /// A reminder as it is after a change. What should have come already and has not still comes, unless the change is about when it
    /// comes at all.
    /// </summary>
    public static (StoredReminder Reminder, Instant? Next) Change(
        StoredReminder? before, StoredReminder after, WorkingDays working, Instant now)
    {
        var staysDue = before is { IsOn: true } && before.IsOverdue(now) && before.Schedule.FallsLike(after.Schedule);
        return Plan(after with { Handled = staysDue ? HandledAt(before!, now) : now }, working, now);
    }

    /// <summary>What comes after one that is done: what fell meanwhile came with it.</summary>
    public static (StoredReminder Reminder, Instant? Next) Follow(
        StoredReminder stored, PlannedReminder done, WorkingDays working, bool wasSent, Instant now)
    {
        return Plan(
            stored with
            {
                Handled = Instant.Max(HandledAt(stored, now), Instant.Max(done.Occurrence, now)),
                LastSent = wasSent ? now : stored.LastSent,
            },
            working,
            now);
    }

    /// <summary>A reminder as it stands and when it falls next, which is no later than now when it is due. What was missed and may not come now waits.</summary>
    public static (StoredReminder Reminder, Instant? Next) Plan(StoredReminder reminder, WorkingDays working, Instant now)
    {
        var next = NextOf(reminder, working, now)?.At;
        return (reminder with { Waits = next is { } missed ? Postponed(reminder, missed, working, now) : null }, next);
    }

    /// <summary>What falls next as it stands; null for nothing.</summary>
    public static Occurrence? NextOf(StoredReminder reminder, WorkingDays working, Instant now)
    {
        var handled = HandledAt(reminder, now);
        return reminder.IsOn ? ReminderCalendar.Next(reminder.Schedule, working, handled, reminder.LastSent > handled ? handled : reminder.LastSent) : null;
    }

    /// <summary>
    /// The next working day, for one that is late on a day on which nobody works, or the next regular time where that is sooner; null when it may come now.
    /// </summary>
    private static Instant? Postponed(StoredReminder reminder, Instant missed, WorkingDays working, Instant now)
    {
        var (schedule, today) = (reminder.Schedule, now.InZone(reminder.Schedule.DateTimeZone).Date);
        if (!IsLate(missed, now) || schedule.OnQuietDay == OnQuietDay.Send
            || working.IsWorked(today) || (schedule.Days.Has(today.DayOfWeek) && !working.IsHoliday(today))
            || working.NextAfter(today, 31) is not { } day)
        {
            return null;
        }

        var at = (day + schedule.Time).InZoneLeniently(schedule.DateTimeZone).ToInstant();
        return ReminderCalendar.Next(schedule, working, now) is { } regular ? Instant.Min(at, regular.At) : at;
    }
}
