using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

public sealed class ReminderCalendarTests
{
    [Fact]
    public void A_reminder_on_a_holiday_comes_on_the_next_working_day_or_not_at_all()
    {
        // Spring Festival 2026: 15 to 23 February, and Saturday 28 is worked.
        var schedule = SomeSchedule.Mondays();
        Assert.Equal(["02-09", "02-24", "03-02"], Days(schedule, new(2026, 2, 8), 3));
        Assert.Equal(["02-09", "03-02", "03-09"], Days(schedule with { OnQuietDay = OnQuietDay.Skip }, new(2026, 2, 8), 3));
        Assert.Equal(["02-09", "02-16", "02-23"], Days(schedule with { OnQuietDay = OnQuietDay.Send }, new(2026, 2, 8), 3));
    }

    [Fact]
    public void What_is_moved_onto_another_comes_once()
    {
        var schedule = SomeSchedule.Mondays() with { Days = Weekdays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday) };
        Assert.Equal(["02-24", "02-25", "03-02"], Days(schedule, new(2026, 2, 15), 3));
    }

    [Fact]
    public void A_weekend_day_that_is_worked_takes_what_is_moved()
    {
        var schedule = SomeSchedule.Mondays() with { Days = Weekdays.Of(IsoDayOfWeek.Friday) };
        var own = new HolidayList([new(2027, 1, 8)], [new(2027, 1, 9)]);
        Assert.Equal(["01-09", "01-15"], Days(schedule, new(2027, 1, 7), 2, own));
    }

    [Fact]
    public void Who_chooses_a_weekend_day_means_it()
    {
        Assert.Equal(["11-28", "12-05"], Days(SomeSchedule.Mondays() with { Days = Weekdays.Of(IsoDayOfWeek.Saturday) }, new(2026, 11, 23), 2));
    }

    [Fact]
    public void A_pause_ends_by_itself()
    {
        Assert.Equal(["02-15", "02-22"], Days(SomeSchedule.Mondays("Europe/Berlin") with { PausedUntil = new(2027, 2, 15) }, new(2026, 11, 23), 2));
    }

    [Theory]
    [InlineData("Africa/Cairo", "Fri Sat")]
    [InlineData("Asia/Kolkata", "Sun")]
    [InlineData("Asia/Riyadh", "Fri Sat")]
    [InlineData("America/New_York", "Sat Sun")]
    [InlineData("PRC", "Sat Sun")]
    [InlineData("Etc/UTC", "Sat Sun")]
    public void Weekends_are_those_of_the_country(string zone, string days) =>
        Assert.Equal(days, string.Join(' ', new WorkingDays(zone, HolidayList.None).Weekend.Days.Select(d => d.ToString()[..3])));

    [Fact]
    public void Only_officially_known_years_are_built_in()
    {
        var china = new WorkingDays("Asia/Shanghai", HolidayList.None);
        Assert.True(china.IsHoliday(new(2026, 10, 1)));
        Assert.True(china.IsWorked(new(2026, 10, 10)));
        Assert.True(china.IsWorked(new(2026, 9, 20)));
        Assert.False(china.IsHoliday(new(2027, 10, 1)));
        Assert.Equal(2026, china.KnownUntil);
        Assert.Null(new WorkingDays("Asia/Hong_Kong", HolidayList.None).KnownUntil);
        Assert.Equal(33, ChinaHolidays.List.Off.Count);
        Assert.All(ChinaHolidays.List.Worked, d => Assert.True(d.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
    }

    [Fact]
    public void A_books_own_list_overrules_what_is_built_in()
    {
        var working = new WorkingDays("Asia/Shanghai", new([new(2026, 12, 24)], [new(2026, 10, 5)]));
        Assert.True(working.IsHoliday(new(2026, 12, 24)));
        Assert.False(working.IsHoliday(new(2026, 10, 5)));
        Assert.True(working.IsWorked(new(2026, 10, 5)));
    }

    private static List<string> Days(ReminderSchedule schedule, LocalDate after, int count, HolidayList? own = null) =>
        [.. ReminderCalendar.Next(schedule, schedule.Working(own), after.AtMidnight().InZoneLeniently(schedule.DateTimeZone).ToInstant(), count)
            .Select(o => $"{o.Day.Month:00}-{o.Day.Day:00}")];
}
