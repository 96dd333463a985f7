using KeyAccountBot.Playbook.Parsing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Tests.History;

/// <summary>A day to look back to, as people type it on Tuesday 24 November 2026.</summary>
public sealed class PastPeriodTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("since 1 Nov", "2026-11-01")]
    [InlineData("since 1 Dec", "2025-12-01")]
    [InlineData("自11月1日", "2026-11-01")]
    [InlineData("从12月1日起", "2025-12-01")]
    [InlineData("自11月1日以来的变化", "2026-11-01")]
    [InlineData("2025年3月8日以来", "2025-03-08")]
    [InlineData("today", "2026-11-24")]
    [InlineData("yesterday", "2026-11-23")]
    [InlineData("昨天", "2026-11-23")]
    [InlineData("since Monday", "2026-11-23")]
    [InlineData("上周一", "2026-11-16")]
    [InlineData("last week", "2026-11-16")]
    [InlineData("this week", "2026-11-23")]
    [InlineData("上周", "2026-11-16")]
    [InlineData("本月", "2026-11-01")]
    [InlineData("上个月", "2026-10-01")]
    [InlineData("last month", "2026-10-01")]
    [InlineData("last year", "2025-01-01")]
    [InlineData("今年", "2026-01-01")]
    [InlineData("October", "2026-10-01")]
    [InlineData("10月", "2026-10-01")]
    [InlineData("2026年9月", "2026-09-01")]
    [InlineData("3 days ago", "2026-11-21")]
    [InlineData("two weeks ago", "2026-11-10")]
    [InlineData("the last 7 days", "2026-11-17")]
    [InlineData("past month", "2026-10-24")]
    [InlineData("最近7天", "2026-11-17")]
    [InlineData("近一周", "2026-11-17")]
    [InlineData("过去三个月", "2026-08-24")]
    [InlineData("三天前", "2026-11-21")]
    [InlineData("半年前", "2026-05-24")]
    public void The_start_of_what_is_named(string typed, string day) => Assert.Equal(day, Iso(PastPeriod.Start(typed, Today)));

    [Theory]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("11月1日", "2026-11-01")]
    [InlineData("last week", "2026-11-22")]
    [InlineData("上个月", "2026-10-31")]
    [InlineData("October", "2026-10-31")]
    [InlineData("本月", "2026-11-24")]
    [InlineData("November", "2026-11-24")]
    [InlineData("去年", "2025-12-31")]
    [InlineData("a month ago", "2026-10-24")]
    public void The_end_of_what_is_named(string typed, string day) => Assert.Equal(day, Iso(PastPeriod.End(typed, Today)));

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("tomorrow")]
    [InlineData("下周五")]
    [InlineData("whenever")]
    [InlineData("retrofit")]
    [InlineData("32 Nov")]
    [InlineData("远山")]
    [InlineData("")]
    [InlineData("99999 days ago")]
    [InlineData("5000年前")]
    public void What_is_no_day_of_the_past_is_not_guessed(string typed)
    {
        Assert.False(PastPeriod.Start(typed, Today).IsValid);
        Assert.False(PastPeriod.End(typed, Today).IsValid);
    }

    [Theory]
    [InlineData("1 Oct and 1 Nov", "2026-10-01", "2026-11-01")]
    [InlineData("2026-10-01 2026-11-01", "2026-10-01", "2026-11-01")]
    [InlineData("10月1日和11月1日", "2026-10-01", "2026-11-01")]
    [InlineData("10月1日到今天", "2026-10-01", "2026-11-24")]
    [InlineData("2026-11-01, 2026-10-01", "2026-11-01", "2026-10-01")]
    public void Two_days(string typed, string first, string second)
    {
        var pair = PastPeriod.Pair(typed, Today);
        Assert.Equal((first, second), (LocalDatePattern.Iso.Format(pair!.Value.First), LocalDatePattern.Iso.Format(pair.Value.Second)));
    }

    [Theory]
    [InlineData("1 Oct")]
    [InlineData("ACME and Norda")]
    [InlineData("")]
    public void No_two_days(string typed) => Assert.Null(PastPeriod.Pair(typed, Today));

    private static string Iso(Parsed<LocalDate> read) => read.IsValid ? LocalDatePattern.Iso.Format(read.Value) : read.Problem!.Text.En;
}
