using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

public sealed class ReminderTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("Monday 9:00", "Monday", "09:00")]
    [InlineData("every Monday at 9", "Monday", "09:00")]
    [InlineData("mon 9am", "Monday", "09:00")]
    [InlineData("Mon and Thu at 4pm", "Monday Thursday", "16:00")]
    [InlineData("Mondays, Wednesdays & Fridays 8.30", "Monday Wednesday Friday", "08:30")]
    [InlineData("mon-fri 17:45", "Monday Tuesday Wednesday Thursday Friday", "17:45")]
    [InlineData("every weekday 8:00", "Monday Tuesday Wednesday Thursday Friday", "08:00")]
    [InlineData("fri to mon 12am", "Monday Friday Saturday Sunday", "00:00")]
    [InlineData("12pm Sunday", "Sunday", "12:00")]
    [InlineData("每周一 9:00", "Monday", "09:00")]
    [InlineData("每周一9点", "Monday", "09:00")]
    [InlineData("周一、周四 上午9点半", "Monday Thursday", "09:30")]
    [InlineData("周一、三、五 下午4点", "Monday Wednesday Friday", "16:00")]
    [InlineData("星期五下午四点半", "Friday", "16:30")]
    [InlineData("每周一 ９：００", "Monday", "09:00")]
    [InlineData("周一到周五 十七点", "Monday Tuesday Wednesday Thursday Friday", "17:00")]
    [InlineData("每个工作日 8:30", "Monday Tuesday Wednesday Thursday Friday", "08:30")]
    [InlineData("每天 中午12点", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "12:00")]
    [InlineData("周日晚上8点", "Sunday", "20:00")]
    public void Days_and_a_time_are_read(string text, string days, string time)
    {
        var set = Assert.IsType<ReminderOrder.Timed>(ReminderText.Read(text, Today));
        Assert.Equal(days, string.Join(' ', set.Days!.Value.Days));
        Assert.Equal(time, $"{set.Time!.Value.Hour:00}:{set.Time.Value.Minute:00}");
        Assert.Null(set.Zone);
    }

    [Theory]
    [InlineData("Monday 9:00 Europe/Berlin", "Europe/Berlin")]
    [InlineData("Monday 9:00 america/new_york", "America/New_York")]
    [InlineData("Asia/Shanghai", "Asia/Shanghai")]
    [InlineData("Monday 9:00 UTC", "Etc/UTC")]
    public void A_time_zone_may_stand_with_it(string text, string zone) =>
        Assert.Equal(zone, Assert.IsType<ReminderOrder.Timed>(ReminderText.Read(text, Today)).Zone);

    [Theory]
    [InlineData("", typeof(ReminderOrder.Show))]
    [InlineData("now", typeof(ReminderOrder.Now))]
    [InlineData("预览", typeof(ReminderOrder.Now))]
    [InlineData("off", typeof(ReminderOrder.Off))]
    [InlineData("关闭", typeof(ReminderOrder.Off))]
    [InlineData("on", typeof(ReminderOrder.TurnOn))]
    [InlineData("恢复", typeof(ReminderOrder.TurnOn))]
    [InlineData("skip this week", typeof(ReminderOrder.Skip))]
    [InlineData("跳过本周", typeof(ReminderOrder.Skip))]
    public void Other_orders_are_one_word(string text, Type order) => Assert.IsType(order, ReminderText.Read(text, Today));

    [Theory]
    [InlineData("pause until 2027-02-15")]
    [InlineData("pause 15 Feb 2027")]
    [InlineData("暂停到2027-02-15")]
    [InlineData("暂停到 2027年2月15日")]
    public void A_pause_names_the_first_day_it_may_fall_again(string text) =>
        Assert.Equal(new ReminderOrder.Pause(new(2027, 2, 15)), ReminderText.Read(text, Today));

    [Theory]
    [InlineData("Monday 25:00")]
    [InlineData("Monday 9:75")]
    [InlineData("Monday 13am")]
    [InlineData("Monday 9:00 Mars/Base")]
    [InlineData("Moonday 9:00")]
    [InlineData("ACME")]
    [InlineData("pause")]
    [InlineData("pause until 2020-01-01")]
    [InlineData("上午 25点 周一")]
    public void What_cannot_be_read_is_said(string text) => Assert.IsType<ReminderOrder.Unreadable>(ReminderText.Read(text, Today));

    [Theory]
    [InlineData("remind Monday 9:00", "Monday 9:00")]
    [InlineData("提醒 每周一 9:00", "每周一 9:00")]
    [InlineData("每周一 9:00 提醒", "每周一 9:00")]
    [InlineData("每周一上午9点提醒我们", "每周一上午9点")]
    [InlineData("Monday 9:00 reminder", "Monday 9:00")]
    [InlineData("remind", "")]
    public void The_word_may_stand_before_the_time_or_behind_it(string line, string rest)
    {
        var reading = CommandLine.Parse(line).Reading!;
        Assert.Equal((CommandName.Remind, rest, WordPlace.First), (reading.Name, reading.Rest, reading.Place));
    }

    [Fact]
    public void A_deal_whose_name_ends_so_is_no_reminder() => Assert.Null(CommandLine.Parse("远山改造 提醒").Reading);
}
