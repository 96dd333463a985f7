using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

public sealed class SkippingTests
{
    // Spring Festival 2026: 15 to 23 February.
    private static readonly LocalDate Before = new(2026, 2, 14);

    [Fact]
    public void Two_Mondays_of_a_long_holiday_are_one_reminder_and_are_skipped_as_one() =>
        Assert.Equal(new(2026, 3, 2), NextAfterSkipping(SomeSchedule.Mondays()));

    [Fact]
    public void Where_several_days_are_set_their_week_is_skipped()
    {
        var schedule = SomeSchedule.Mondays() with { Days = Weekdays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday) };
        Assert.Equal(new(2026, 3, 2), NextAfterSkipping(schedule));
        Assert.Equal("All of that week is skipped.", Skip(schedule).Told.En);
    }

    [Fact]
    public void One_that_moved_into_the_next_week_takes_nothing_else_with_it()
    {
        var schedule = SomeSchedule.Mondays() with { Days = Weekdays.Of(IsoDayOfWeek.Friday) };
        Assert.Equal(new(2026, 2, 27), NextAfterSkipping(schedule));
        Assert.Equal("This one is skipped.", Skip(schedule).Told.En);
    }

    private static ReminderDecision Skip(ReminderSchedule schedule) =>
        ReminderDecision.Skip(schedule, schedule.Working(), Next(schedule));

    private static LocalDate NextAfterSkipping(ReminderSchedule schedule) => Next(Skip(schedule).Schedule).Day;

    private static Occurrence Next(ReminderSchedule schedule) => ReminderCalendar.Next(
        schedule, schedule.Working(), Before.AtMidnight().InZoneLeniently(schedule.DateTimeZone).ToInstant())!.Value;
}
