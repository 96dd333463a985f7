using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class DateTextTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("2027/3/31", "2027-03-31")]
    [InlineData("2027.3.31", "2027-03-31")]
    [InlineData("２０２７－０３－３１", "2027-03-31")]
    [InlineData("20270331", "2027-03-31")]
    [InlineData("31 Mar 2027", "2027-03-31")]
    [InlineData("31st of March, 2027", "2027-03-31")]
    [InlineData("31-Mar-27", "2027-03-31")]
    [InlineData("Mar 31, 2027", "2027-03-31")]
    [InlineData("March 31st 2027.", "2027-03-31")]
    [InlineData("by 31 March", "2027-03-31")]
    [InlineData("24 November", "2026-11-24")]
    [InlineData("23 November", "2027-11-23")]
    [InlineData("2027年3月31日", "2027-03-31")]
    [InlineData("２０２７年３月３１日", "2027-03-31")]
    [InlineData("3月31日", "2027-03-31")]
    [InlineData("三月三十一号", "2027-03-31")]
    [InlineData("12月1号", "2026-12-01")]
    [InlineData("明年3月31日", "2027-03-31")]
    [InlineData("明年3月31日前", "2027-03-31")]
    [InlineData("31/03/2027", "2027-03-31")]
    [InlineData("03/31/2027", "2027-03-31")]
    [InlineData("31.03.2027", "2027-03-31")]
    [InlineData("04/04/2027", "2027-04-04")]
    [InlineData("12/31", "2026-12-31")]
    [InlineData("Fri 4 Dec 2026", "2026-12-04")]
    [InlineData("2026年12月4日 周五", "2026-12-04")]
    [InlineData("12月4日（周五）", "2026-12-04")]
    public void A_calendar_date_is_read(string text, string date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("月底", "2026-11-30")]
    [InlineData("本月底", "2026-11-30")]
    [InlineData("下月底", "2026-12-31")]
    [InlineData("下个月", "2026-12-31")]
    [InlineData("年底", "2026-12-31")]
    [InlineData("明年年底", "2027-12-31")]
    [InlineData("明年底前", "2027-12-31")]
    [InlineData("2028年底", "2028-12-31")]
    [InlineData("季度末", "2026-12-31")]
    [InlineData("下季度末", "2027-03-31")]
    [InlineData("下个季度", "2027-03-31")]
    [InlineData("2027年第一季度", "2027-03-31")]
    [InlineData("明年二季度末", "2027-06-30")]
    [InlineData("3月底", "2027-03-31")]
    [InlineData("明年2月", "2027-02-28")]
    [InlineData("end of month", "2026-11-30")]
    [InlineData("the end of next month", "2026-12-31")]
    [InlineData("end of the quarter", "2026-12-31")]
    [InlineData("end of next quarter", "2027-03-31")]
    [InlineData("end of year", "2026-12-31")]
    [InlineData("year-end", "2026-12-31")]
    [InlineData("EOQ", "2026-12-31")]
    [InlineData("Q1 2027", "2027-03-31")]
    [InlineData("2027Q2", "2027-06-30")]
    [InlineData("2027 Q3", "2027-09-30")]
    [InlineData("Q4/2026", "2026-12-31")]
    [InlineData("Q1", "2027-03-31")]
    [InlineData("end of March", "2027-03-31")]
    [InlineData("Feb 2028", "2028-02-29")]
    [InlineData("2027-06", "2027-06-30")]
    public void A_period_means_its_last_day(string text, string date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("today", "2026-11-24")]
    [InlineData("tomorrow", "2026-11-25")]
    [InlineData("明天", "2026-11-25")]
    [InlineData("後天", "2026-11-26")]
    [InlineData("yesterday", "2026-11-23")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("周五", "2026-11-27")]
    [InlineData("星期日", "2026-11-29")]
    [InlineData("Tuesday", "2026-12-01")]
    [InlineData("周一", "2026-11-30")]
    [InlineData("本周一", "2026-11-23")]
    [InlineData("this Friday", "2026-11-27")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("Friday next week", "2026-12-04")]
    [InlineData("下周五", "2026-12-04")]
    [InlineData("下週五", "2026-12-04")]
    [InlineData("下个星期五", "2026-12-04")]
    [InlineData("下礼拜天", "2026-12-06")]
    [InlineData("下下周五", "2026-12-11")]
    [InlineData("上周五", "2026-11-20")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("in 3 weeks", "2026-12-15")]
    [InlineData("two weeks from now", "2026-12-08")]
    [InlineData("in a month", "2026-12-24")]
    [InlineData("3周后", "2026-12-15")]
    [InlineData("三个星期之后", "2026-12-15")]
    [InlineData("两个月后", "2027-01-24")]
    [InlineData("兩個月後", "2027-01-24")]
    [InlineData("10天后", "2026-12-04")]
    [InlineData("半年后", "2027-05-24")]
    [InlineData("30号", "2026-11-30")]
    [InlineData("15号", "2026-12-15")]
    [InlineData("下个月15号", "2026-12-15")]
    public void A_day_is_counted_from_today(string text, string date) => Assert.Equal(date, Read(text));

    [Fact]
    public void On_a_Sunday_next_Friday_is_five_days_ahead_in_both_languages()
    {
        var sunday = new LocalDate(2026, 11, 29);

        Assert.Equal(new LocalDate(2026, 12, 4), DateText.Parse("next Friday", sunday).Value.Date);
        Assert.Equal(new LocalDate(2026, 12, 4), DateText.Parse("下周五", sunday).Value.Date);
    }

    [Theory]
    [InlineData("03/04/2027", ProblemKind.Ambiguous, "3 Apr or 4 Mar", "4月3日")]
    [InlineData("3/4", ProblemKind.Ambiguous, "3 Apr or 4 Mar", "3月4日")]
    [InlineData("03/04/27", ProblemKind.Ambiguous, "2027-03-31", "2027-03-31")]
    [InlineData("2027-02-30", ProblemKind.Impossible, "February 2027 has 28 days", "2027年2月有 28 天")]
    [InlineData("2028年2月30日", ProblemKind.Impossible, "February 2028 has 29 days", "29 天")]
    [InlineData("31 April", ProblemKind.Impossible, "April 2027 has 30 days", "30 天")]
    [InlineData("2027-13-01", ProblemKind.Impossible, "month 13", "13 月")]
    [InlineData("2027-00-10", ProblemKind.Impossible, "month 0", "0 月")]
    [InlineData("3/0", ProblemKind.Impossible, "month 0", "0 月")]
    [InlineData("2050-01-01", ProblemKind.OutOfRange, "2000 to 2046", "2046")]
    [InlineData("1999-12-31", ProblemKind.OutOfRange, "2000", "2000")]
    [InlineData("0000-01-01", ProblemKind.OutOfRange, "2000", "2000")]
    [InlineData("in 99 years", ProblemKind.OutOfRange, "2046", "2046")]
    [InlineData("Thu 4 Dec 2026", ProblemKind.Ambiguous, "not a Thursday", "不是周四")]
    [InlineData("", ProblemKind.Missing, "No date", "没有填写")]
    [InlineData("soon", ProblemKind.Unreadable, "soon", "读不出日期")]
    [InlineData("2027", ProblemKind.Unreadable, "2027", "读不出日期")]
    [InlineData("!!!", ProblemKind.Unreadable, "!!!", "读不出日期")]
    public void What_cannot_be_taken_is_explained_in_both_languages(string text, ProblemKind kind, string en, string zh)
    {
        var problem = DateText.Parse(text, Today).Problem!;

        Assert.Equal((Fields.CloseDate, kind), (problem.Field, problem.Kind));
        Assert.Contains(en, problem.Text.En, StringComparison.Ordinal);
        Assert.Contains(zh, problem.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_can_be_echoed_in_full()
    {
        var read = DateText.Parse("下周五", Today).Value;

        Assert.True(read.Inferred);
        Assert.Equal(new LocalText("Fri 4 Dec 2026", "2026年12月4日 周五"), read.Reading);
        Assert.False(DateText.Parse("2026-12-04", Today).Value.Inferred);
    }

    [Fact]
    public void A_day_in_the_past_is_a_date() => Assert.Equal("2020-01-31", Read("2020-01-31"));

    [Fact]
    public void A_date_is_shown_without_this_years_number()
    {
        Assert.Equal("24 Nov", DateText.Show(Today, Language.English, Today));
        Assert.Equal("24 Nov 2027", DateText.Show(Today.PlusYears(1), Language.English, Today));
        Assert.Equal("11月24日", DateText.Show(Today, Language.Chinese, Today));
        Assert.Equal("2027年11月24日", DateText.Show(Today.PlusYears(1), Language.Chinese, Today));
        Assert.Equal("Tue 24 Nov", DateText.ShowWithWeekday(Today, Language.English, Today));
        Assert.Equal("11月24日 周二", DateText.ShowWithWeekday(Today, Language.Chinese, Today));
    }

    [Theory]
    [InlineData(0, "today", "今天")]
    [InlineData(1, "yesterday", "昨天")]
    [InlineData(12, "12\u00A0d ago", "12天前")]
    [InlineData(-1, "tomorrow", "明天")]
    [InlineData(-3, "in 3\u00A0d", "3天后")]
    public void An_age_is_shown_in_days(int days, string en, string zh)
    {
        Assert.Equal(en, DateText.Ago(days, Language.English));
        Assert.Equal(zh, DateText.Ago(days, Language.Chinese));
    }

    private static string Read(string text) => LocalDatePattern.Iso.Format(DateText.Parse(text, Today).Value.Date);
}
