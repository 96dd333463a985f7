using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What a change of a schedule makes of it. Whether the person may is decided before.</summary>
/// <param name="TurnsOn">It is to fall from now on, or never; null leaves that as it is: what is parked stays parked.</param>
public sealed record ReminderDecision(ReminderSchedule Schedule, bool? TurnsOn, LocalText Told)
{
    private const int DaysOfAWeek = 7;

    private static readonly LocalText IsSet = new("The reminder is set like this; it counts from now on.", "提醒已按此设好，立即生效。");
    private static readonly LocalText TurnedOff = new("The reminder is off. “remind on” brings it back as it was.", "提醒已关闭。说“提醒 开启”可按原样恢复。");
    private static readonly LocalText TurnedOn = new("The reminder is on.", "提醒已开启。");
    private static readonly LocalText Paused = new("Paused until {0}; then it comes again by itself.", "已暂停到 {0}，之后自动恢复。");
    private static readonly LocalText PausedAndParked = new(
        "Paused until {0}. It could not be said here, so it waits until that works again; “remind on” tries again at once.",
        "已暂停到 {0}。另外，提醒没能在这里发出，要等恢复后才会继续；说“提醒 开启”可立即再试。");

    private static readonly LocalText Skipped = new("This one is skipped.", "这一次已跳过。");
    private static readonly LocalText WeekSkipped = new("All of that week is skipped.", "那一周的提醒都已跳过。");

    /// <param name="before">Null when there is none yet.</param>
    /// <param name="by">Who asks, and so who set it up when nobody did.</param>
    /// <param name="zone">Of the person, for a first one.</param>
    public static ReminderDecision Set(ReminderSchedule? before, ReminderOrder.Timed order, Member by, string zone, Language language)
    {
        var schedule = before is null
            ? new ReminderSchedule
            {
                Days = order.Days ?? ReminderSchedule.UsualDays,
                Time = order.Time ?? ReminderSchedule.UsualTime,
                Zone = order.Zone ?? zone,
                Language = language,
                SetBy = by,
            }
            : before with { Days = order.Days ?? before.Days, Time = order.Time ?? before.Time, Zone = order.Zone ?? before.Zone };
        return new(order.Wishes.Applied(schedule), true, IsSet);
    }

    /// <summary>What a form was sent with.</summary>
    public static ReminderDecision Set(ReminderSchedule? before, ReminderSchedule wanted) =>
        new(before is null ? wanted : wanted with { SetBy = before.SetBy, Generation = before.Generation, Snoozed = before.Snoozed }, true, IsSet);

    public static ReminderDecision Off(ReminderSchedule before) => new(before, false, TurnedOff);

    /// <summary>Also ends a pause.</summary>
    public static ReminderDecision On(ReminderSchedule before) => new(before with { PausedUntil = null }, true, TurnedOn);

    /// <param name="isParked">It waits for something else as well.</param>
    /// <param name="shown">The day in words.</param>
    public static ReminderDecision Pause(ReminderSchedule before, LocalDate until, bool isParked, LocalText shown)
    {
        var told = isParked ? PausedAndParked : Paused;
        return new(before with { PausedUntil = until }, null, new(told.With(shown.En).En, told.With(shown.Zh).Zh));
    }

    /// <param name="until">The first day on which the deal may come again; null for at once.</param>
    public static ReminderDecision Snooze(ReminderSchedule before, DealId deal, LocalDate? until, LocalDate today, LocalText told) =>
        new(before with { Snoozed = until is { } day ? before.Snoozed.With(deal, day, today) : before.Snoozed.Without(deal) }, null, told);

    /// <summary>
    /// The next one falls out: a pause until a Monday after it. Where several days a week are set, the week in which it comes falls out with it.
    /// </summary>
    public static ReminderDecision Skip(ReminderSchedule before, WorkingDays working, Occurrence next)
    {
        var isWeek = before.Days.Days.Skip(1).Any();
        var paused = before with { PausedUntil = MondayAfter(isWeek ? next.Day : next.Planned) };

        // A long holiday moves several weeks to one day.
        while (ReminderCalendar.Next(paused, working, next.At - Duration.Epsilon) is { } left && left.Day <= next.Day)
        {
            paused = paused with { PausedUntil = MondayAfter(left.Planned) };
        }

        return new(paused, null, isWeek ? WeekSkipped : Skipped);
    }

    private static LocalDate MondayAfter(LocalDate day) => day.PlusDays(DaysOfAWeek + 1 - (int)day.DayOfWeek);
}
