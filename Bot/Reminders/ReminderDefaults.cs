using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Reminders;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>A reminder as it would be when somebody only said yes.</summary>
internal static class ReminderDefaults
{
    public static ReminderSchedule For(Turn turn) => new()
    {
        Days = ReminderSchedule.UsualDays,
        Time = ReminderSchedule.UsualTime,
        Zone = turn.TimeZone,
        Language = turn.Language,
        SetBy = new(turn.Who.Id, turn.Who.Name),
    };
}
