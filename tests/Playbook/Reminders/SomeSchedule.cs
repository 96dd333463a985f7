using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

internal static class SomeSchedule
{
    public static ReminderSchedule Mondays(string zone = "Asia/Shanghai", LocalTime? time = null) => new()
    {
        Days = Weekdays.Of(IsoDayOfWeek.Monday),
        Time = time ?? new LocalTime(9, 0),
        Zone = zone,
        Language = Language.English,
        SetBy = new(new("ben"), "Ben"),
    };

    public static ReminderSchedule Daily(string zone, LocalTime time) =>
        Mondays(zone, time) with { Days = Weekdays.Range(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday), OnQuietDay = OnQuietDay.Send };

    public static WorkingDays Working(this ReminderSchedule schedule, HolidayList? own = null) => new(schedule.Zone, own ?? HolidayList.None);
}
