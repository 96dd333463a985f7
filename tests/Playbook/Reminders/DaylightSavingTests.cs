using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

/// <summary>Ten years of every half hour of the day, in zones whose clocks jump at night, at midnight, by half an hour and by political decision.</summary>
public sealed class DaylightSavingTests
{
    private const int Years = 10;

    public static TheoryData<string> Zones => new(
        "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Cairo", "Asia/Tehran", "Pacific/Apia");

    [Theory]
    [MemberData(nameof(Zones))]
    public void Each_day_has_one_reminder_at_its_time_or_the_first_moment_after_a_gap(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        foreach (var time in Enumerable.Range(0, 48).Select(half => LocalTime.Midnight.PlusMinutes(30 * half)))
        {
            var schedule = SomeSchedule.Daily(zoneId, time);
            var start = new LocalDate(2020, 1, 1);
            var all = ReminderCalendar.Next(schedule, schedule.Working(), zone.AtStartOfDay(start).ToInstant() - Duration.Epsilon, 3);
            Assert.Equal(start, all[0].Day);
            for (var day = start; day < start.PlusYears(Years); day = day.PlusDays(1))
            {
                var mapped = zone.MapLocal(day + time);
                if (mapped.Count == 1 && !IsNearChange(zone, mapped.Single().ToInstant()))
                {
                    continue;
                }

                // Around each change of the clocks: the reminder before leads to this one, and this one to the next.
                var before = zone.ResolveLocal(day.PlusDays(-1) + time, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
                var next = ReminderCalendar.Next(schedule, schedule.Working(), before + Duration.FromHours(1), 2);
                Assert.Equal(Wanted(zone, day + time), next.First(o => o.Day == day).At);
                Assert.True(next[0].At < next[1].At);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Dates_that_are_shown_are_those_that_come(string zoneId)
    {
        var schedule = SomeSchedule.Mondays(zoneId, new LocalTime(2, 30)) with { Days = Weekdays.Of(IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday) };
        var (working, now) = (schedule.Working(), Instant.FromUtc(2020, 1, 1, 0, 0));
        var shown = ReminderCalendar.Next(schedule, working, now, Years * 52 * 3 / 2);
        foreach (var occurrence in shown)
        {
            var next = ReminderCalendar.Next(schedule, working, now, now);
            Assert.Equal(occurrence, next);
            Assert.Equal(occurrence.Day, next!.Value.At.InZone(schedule.DateTimeZone).Date);
            now = next.Value.At;
        }
    }

    [Fact]
    public void A_skipped_hour_and_one_that_comes_twice()
    {
        var berlin = SomeSchedule.Daily("Europe/Berlin", new LocalTime(2, 30));
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 0), On(berlin, new(2027, 3, 28)));
        Assert.Equal(Instant.FromUtc(2027, 10, 31, 0, 30), On(berlin, new(2027, 10, 31)));

        // Half an hour only.
        Assert.Equal(Instant.FromUtc(2026, 10, 3, 15, 30), On(SomeSchedule.Daily("Australia/Lord_Howe", new LocalTime(2, 15)), new(2026, 10, 4)));

        // At midnight: the day begins at one.
        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), On(SomeSchedule.Daily("America/Sao_Paulo", LocalTime.Midnight), new(2018, 11, 4)));
    }

    /// <summary>By the zone's own intervals, not by a resolver.</summary>
    private static Instant Wanted(DateTimeZone zone, LocalDateTime local)
    {
        var mapped = zone.MapLocal(local);
        return mapped.Count == 0 ? mapped.LateInterval.Start : mapped.First().ToInstant();
    }

    private static bool IsNearChange(DateTimeZone zone, Instant at) =>
        zone.GetUtcOffset(at - Duration.FromHours(26)) != zone.GetUtcOffset(at + Duration.FromHours(26));

    private static Instant On(ReminderSchedule schedule, LocalDate day) => ReminderCalendar.Next(
        schedule, schedule.Working(), schedule.DateTimeZone.AtStartOfDay(day).ToInstant() - Duration.Epsilon)!.Value.At;
}
