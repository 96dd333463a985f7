using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Briefs;

/// <summary>A day and a time within a line; it is Tuesday 24 November 2026, ten o'clock.</summary>
public sealed class MomentTextTests
{
    private static readonly LocalDateTime Now = new(2026, 11, 24, 10, 0);

    [Theory]
    [InlineData("ACME tomorrow 14:00", "2026-11-25T14:00", "ACME")]
    [InlineData("ACME with Rao, Marco tomorrow at 2 pm", "2026-11-25T14:00", "ACME with Rao, Marco")]
    [InlineData("ACME at 14:00 tomorrow with Rao", "2026-11-25T14:00", "ACME with Rao")]
    [InlineData("ACME on Fri 27 Nov 9:30", "2026-11-27T09:30", "ACME")]
    [InlineData("ACME 27 November 9:30 am", "2026-11-27T09:30", "ACME")]
    [InlineData("ACME 2026-12-01 16:15, Rao", "2026-12-01T16:15", "ACME Rao")]
    [InlineData("ACME next Tuesday 8pm", "2026-12-01T20:00", "ACME")]
    [InlineData("ACME 14:00", "2026-11-24T14:00", "ACME")]
    [InlineData("ACME 9:00", "2026-11-25T09:00", "ACME")]
    [InlineData("ACME in 20 minutes", "2026-11-24T10:20", "ACME")]
    [InlineData("ACME in an hour with Rao", "2026-11-24T11:00", "ACME with Rao")]
    [InlineData("ACME in half an hour", "2026-11-24T10:30", "ACME")]
    [InlineData("远山 明天14:00", "2026-11-25T14:00", "远山")]
    [InlineData("远山明天下午两点", "2026-11-25T14:00", "远山")]
    [InlineData("远山 饶敏、马可 明天下午2点半", "2026-11-25T14:30", "远山 饶敏、马可")]
    [InlineData("远山 后天上午十点 见饶敏", "2026-11-26T10:00", "远山 见饶敏")]
    [InlineData("远山 下周三 14点", "2026-12-02T14:00", "远山")]
    [InlineData("远山11月30日 9:00", "2026-11-30T09:00", "远山")]
    [InlineData("远山 半小时后", "2026-11-24T10:30", "远山")]
    [InlineData("远山 两个小时后 饶敏", "2026-11-24T12:00", "远山 饶敏")]
    [InlineData("Phase 2 tomorrow 14:00", "2026-11-25T14:00", "Phase 2")]
    [InlineData("Plant 2027 14:00", "2026-11-24T14:00", "Plant 2027")]
    [InlineData("Metro May 14:00", "2026-11-24T14:00", "Metro May")]
    public void It_is_found_and_taken_out(string line, string at, string rest)
    {
        var read = MomentText.Find(line, Now);
        Assert.Equal((at, rest, null, null), (read.At?.ToString("uuuu-MM-dd'T'HH:mm", null), read.Rest, read.Day, read.Problem));
    }

    [Theory]
    [InlineData("ACME with Rao, Marco")]
    [InlineData("远山 饶敏、马可")]
    [InlineData("Phase 3.14 with Rao")]
    [InlineData("Site Q1 2027")]
    [InlineData("新厂2号线 饶敏")]
    [InlineData("ACME with Sun, May")]
    public void Where_there_is_none_the_line_stays(string line)
    {
        var read = MomentText.Find(line, Now);
        Assert.Equal((null, null, line, null), (read.At, read.Day, read.Rest, read.Problem));
    }

    [Theory]
    [InlineData("ACME tomorrow", 25, "ACME")]
    [InlineData("ACME with Rao on Friday", 27, "ACME with Rao")]
    [InlineData("远山 饶敏 明天", 25, "远山 饶敏")]
    public void A_day_alone_is_told(string line, int day, string rest)
    {
        var read = MomentText.Find(line, Now);
        Assert.Equal((null, new LocalDate(2026, 11, day), rest), (read.At, read.Day, read.Rest.Trim()));
    }

    [Theory]
    [InlineData("ACME tomorrow 25:00")]
    [InlineData("远山 明天 13:75")]
    [InlineData("ACME 14pm")]
    public void What_is_no_time_is_said(string line) => Assert.NotNull(MomentText.Find(line, Now).Problem);
}
