using KeyAccountBot.Playbook.Briefs;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Briefs;

public sealed class MeetingTimeTests
{
    [Theory]
    [InlineData("2026-11-24T14:00", "Asia/Shanghai", "2026-11-24T05:30:00Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-24T19:00", "Asia/Shanghai", "2026-11-24T10:30:00Z", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T19:30", "Asia/Shanghai", "2026-11-24T11:00:00Z", "2026-11-25T01:00:00Z")]
    [InlineData("2026-11-24T06:00", "Asia/Shanghai", "2026-11-23T21:30:00Z", "2026-11-24T01:00:00Z")]
    [InlineData("2026-11-24T23:30", "Europe/Berlin", "2026-11-24T22:00:00Z", "2026-11-25T08:00:00Z")]

    // A time that the clock skips, and one that comes twice.
    [InlineData("2026-03-29T02:30", "Europe/Berlin", "2026-03-29T00:30:00Z", "2026-03-29T07:00:00Z")]
    [InlineData("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-25T08:00:00Z")]
    public void The_brief_comes_half_an_hour_before_and_the_questions_an_hour_after_or_the_next_morning(string wall, string zone, string brief, string ask)
    {
        var time = new MeetingTime(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wall).Value, zone);
        Assert.Equal((brief, ask), (time.BriefAt.ToString(), time.AskAt.ToString()));
    }

    [Fact]
    public void Its_day_is_that_of_the_deal() =>
        Assert.Equal(new LocalDate(2026, 11, 25), new MeetingTime(new(2026, 11, 24, 20, 0), "Europe/Berlin").DayIn("Asia/Shanghai"));
}
