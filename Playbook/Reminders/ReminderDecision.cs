using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What a change of a schedule makes of it. Whether the person may is decided before.</summary>
/// <param name="IsOn">It is to fall from now on.</param>
public sealed record ReminderDecision(ReminderSchedule Schedule, bool IsOn, LocalText Told)
{
    private const int DaysOfAWeek = 7;

    private static readonly LocalText IsSet = new("The reminder is set like this; it counts from now on.", "提醒已按此设好，立即生效。");
    private static readonly LocalText TurnedOff = new("The reminder is off. “remind on” brings it back as it was.", "提醒已关闭。说“提醒 开启”可按原样恢复。");
    private static readonly LocalText TurnedOn = new("The reminder is on.", "提醒已开启。");
    private static readonly LocalText Paused = new("Paused until {0}; then it comes again by itself.", "已暂停到 {0}，之后自动恢复。");
    private static readonly LocalText Skipped = new("This one is skipped.", "这一次已跳过。");

    /// <param name="before">Null when there is none yet.</param>
    /// <param name="by">Who asks, and so who set it up when nobody did.</param>
    /// <param name="zone">Of the person, for a first one.</param>
    public static ReminderDecision Set(ReminderSchedule? before, bool wasOn, ReminderOrder.Timed order, Member by, string zone, Language language)
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
        return Of(before, wasOn, schedule, isOn: true, IsSet);
    }

    /// <summary>What a form was sent with.</summary>
    public static ReminderDecision Set(ReminderSchedule? before, bool wasOn, ReminderSchedule wanted) =>
        Of(before, wasOn, before is null ? wanted : wanted with { SetBy = before.SetBy, Generation = before.Generation }, isOn: true, IsSet);

    public static ReminderDecision Off(ReminderSchedule before, bool wasOn) => Of(before, wasOn, before, isOn: false, TurnedOff);

    /// <summary>Also ends a pause.</summary>
    public static ReminderDecision On(ReminderSchedule before, bool wasOn) => Of(before, wasOn, before with { PausedUntil = null }, isOn: true, TurnedOn);

    /// <param name="shown">The day in words.</param>
    public static ReminderDecision Pause(ReminderSchedule before, bool wasOn, LocalDate until, LocalText shown) =>
        Of(before, wasOn, before with { PausedUntil = until }, wasOn, new(Paused.With(shown.En).En, Paused.With(shown.Zh).Zh));

    /// <summary>The week of the next one falls out: a pause until the Monday after it.</summary>
    public static ReminderDecision Skip(ReminderSchedule before, bool wasOn, Occurrence next)
    {
        var monday = next.Planned.PlusDays(DaysOfAWeek + 1 - (int)next.Planned.DayOfWeek);
        return Of(before, wasOn, before with { PausedUntil = monday }, wasOn, Skipped);
    }

    private static ReminderDecision Of(ReminderSchedule? before, bool wasOn, ReminderSchedule after, bool isOn, LocalText told) =>
        before is not null && after == before && isOn == wasOn ? new(before, isOn, told)
        : new(before is null ? after : after with { Generation = before.Generation + 1 }, isOn, told);
}
