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
