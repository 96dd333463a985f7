using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

public sealed class HolidayTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public void A_pasted_list_is_read_line_by_line()
    {
        var read = HolidayText.Read(
            "2027-01-01 New Year\r\n2027-02-05..2027-02-11 Spring Festival\n2027-02-20 上班\n24 Dec 2026\n2027年5月1日 劳动节; 2027-02-27, work", Today);
        Assert.Null(read.Unread);
        Assert.Equal(
            "2026-12-24 2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-05-01 +2027-02-20 +2027-02-27",
            read.List.ToText());
    }

    [Theory]
    [InlineData("2027-01-01\nsome day soon", "some day soon")]
    [InlineData("2027-02-11..2027-02-05", "2027-02-11..2027-02-05")]
    [InlineData("2027-01-01..2027-12-31", "2027-01-01..2027-12-31")]
    public void The_first_line_that_is_no_date_is_named(string text, string line) => Assert.Equal(line, HolidayText.Read(text, Today).Unread);

    [Theory]
    [InlineData("2027-02-05 - 2027-02-11")]
    [InlineData("2027-02-05-2027-02-11 Spring Festival")]
    [InlineData("2027-02-05/2027-02-11")]
    [InlineData("2027-02-05 until 2027-02-11, Spring Festival")]
    [InlineData("2027/2/5 - 2027/2/11")]
    [InlineData("from Feb 5 to Feb 11")]
    [InlineData("Feb 5 – 11 Spring Festival")]
    [InlineData("Feb 5-11")]
    [InlineData("5 Feb - 11 Feb 2027")]
    [InlineData("5 Feb 2027 - 11 Feb")]
    [InlineData("Fri 5 Feb 2027 - Thu 11 Feb 2027: closed")]
    [InlineData("2月5日至11日 春节")]
    [InlineData("从2月5日到2月11日 春节")]
    [InlineData("2027年2月5日-2月11日")]
    public void A_range_is_read_however_it_is_joined(string line)
    {
        var read = HolidayText.Read(line, Today);
        Assert.Null(read.Unread);
        Assert.Equal(7, read.List.Off.Count);
        Assert.Equal((new LocalDate(2027, 2, 5), new LocalDate(2027, 2, 11)), (read.List.Off.Min, read.List.Off.Max));
    }

    [Theory]
    [InlineData("Dec 30 to Jan 2", "2026-12-30 2026-12-31 2027-01-01 2027-01-02")]
    [InlineData("Nov 22 to Nov 24", "2026-11-22 2026-11-23 2026-11-24")]
    [InlineData("24-Dec-2026", "2026-12-24")]
    [InlineData("31-12-2026", "2026-12-31")]
    [InlineData("24 Dec 2026 - Christmas Eve", "2026-12-24")]
    [InlineData("2026-10-01 – 国庆 75 周年", "2026-10-01")]
    [InlineData("2027-03-08 3.8妇女节", "2027-03-08")]
    public void What_is_one_day_stays_one_and_a_range_over_the_year_is_whole(string line, string days)
    {
        var read = HolidayText.Read(line, Today);
        Assert.Null(read.Unread);
        Assert.Equal(days, read.List.ToText());
    }

    [Theory]
    [InlineData("2027-02-05 2027-02-11")]
    [InlineData("2027-02-05 and Feb 11")]
    [InlineData("2027-02-05, 6, 7")]
    [InlineData("Feb 5, 6")]
    [InlineData("2月5日、6日")]
    [InlineData("2027-02-05 … 2027-02-11")]
    [InlineData("2027-02-05 - 99")]
    [InlineData("5 - 11 Feb")]
    public void A_line_that_may_mean_more_days_is_not_cut_to_the_first(string line) => Assert.Equal(line, HolidayText.Read(line, Today).Unread);

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VAL", "DTSTART;VAL")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT\n", "END:VEVENT")]
    public void A_calendar_file_that_was_cut_off_is_not_taken(string file, string line) => Assert.Equal(line, HolidayText.Read(file, Today).Unread);

    [Fact]
    public void A_calendar_file_is_read()
    {
        const string file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nSUMMARY:New\r\n Year\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nSUMMARY:春节补班\r\nDTSTART;VALUE=DATE:20270220\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270405T000000Z\r\nSUMMARY:Qingming\r\nEND:VEVENT\r\nEND:VCALENDAR";
        var read = HolidayText.Read(file, Today);
        Assert.Null(read.Unread);
        Assert.Equal("2027-01-01 2027-01-02 2027-01-03 2027-04-05 +2027-02-20", read.List.ToText());
    }

    [Fact]
    public void A_list_survives_being_kept()
    {
        var list = new HolidayList([new(2027, 1, 1), new(2027, 5, 1)], [new(2027, 1, 9)]);
        Assert.Equal(list.ToText(), HolidayList.FromText(list.ToText())!.ToText());
        Assert.Null(HolidayList.FromText("2027-13-01"));
    }
}
