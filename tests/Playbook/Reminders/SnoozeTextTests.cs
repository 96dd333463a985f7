using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

public sealed class SnoozeTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("ACME until 2027-02-15", "ACME", "2027-02-15")]
    [InlineData("ACME retrofit till 15 Feb", "ACME retrofit", "2027-02-15")]
    [InlineData("ACME for 2 weeks", "ACME", "2026-12-07")]
    [InlineData("ACME 2 weeks", "ACME", "2026-12-07")]
    [InlineData("ACME 2027-02-15", "ACME", "2027-02-15")]
    [InlineData("Road to Rome until 2027-02-15", "Road to Rome", "2027-02-15")]
    [InlineData("远山 到 2月15日", "远山", "2027-02-15")]
    [InlineData("远山到2月15日", "远山", "2027-02-15")]
    [InlineData("远山 两周", "远山", "2026-12-07")]
    [InlineData("到手项目 到 2027年2月15日", "到手项目", "2027-02-15")]
    public void A_deal_and_a_day_are_parted(string text, string deal, string until)
    {
        var read = SnoozeText.Read(text, Today);
        Assert.Null(read.Problem);
        Assert.Equal((deal, until), (read.Deal, NodaTime.Text.LocalDatePattern.Iso.Format(read.Until!.Value)));
    }

    [Theory]
    [InlineData("ACME off", "ACME")]
    [InlineData("远山 取消", "远山")]
    [InlineData("远山恢复", "远山")]
    public void It_can_be_ended(string text, string deal)
    {
        var read = SnoozeText.Read(text, Today);
        Assert.True(read.Ends);
        Assert.Equal(deal, read.Deal);
    }

    [Theory]
    [InlineData("ACME until yesterday", "is not to come any more")]
    [InlineData("ACME until 2028-02-15", "A year at most")]
    [InlineData("ACME until 2027-02-31", "31")]
    public void A_day_that_cannot_be_is_told(string text, string words)
    {
        var read = SnoozeText.Read(text, Today);
        Assert.Equal("ACME", read.Deal);
        Assert.Contains(words, read.Problem!.Value.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snooze ACME until 2027-02-15", "ACME until 2027-02-15")]
    [InlineData("ACME snooze until 2027-02-15", "ACME until 2027-02-15")]
    [InlineData("远山 暂缓提醒到 2月15日", "远山 到 2月15日")]
    [InlineData("暂缓提醒 远山 到 2月15日", "远山 到 2月15日")]
    [InlineData("远山暂缓", "远山")]
    public void The_word_may_stand_in_front_between_or_behind(string line, string rest)
    {
        var reading = CommandLine.Parse(line).Reading!;
        Assert.Equal((CommandName.Snooze, rest), (reading.Name, reading.Rest));
    }

    [Fact]
    public void What_is_over_is_forgotten_and_two_that_leave_out_the_same_are_equal()
    {
        var (first, second) = (new DealId(new Guid(1, 0, 0, new byte[8])), new DealId(new Guid(2, 0, 0, new byte[8])));
        var snoozed = Snoozes.None.With(first, Today.PlusDays(3), Today).With(second, Today.PlusDays(9), Today.PlusDays(3));
        Assert.Equal([(second, Today.PlusDays(9))], snoozed.All);
        Assert.Equal(Snoozes.Of([(second, Today.PlusDays(9))]), snoozed);
        Assert.Equal((Today.PlusDays(9), null), (snoozed.Until(second, Today.PlusDays(8)), snoozed.Until(second, Today.PlusDays(9))));
        Assert.Equal(Snoozes.None, snoozed.Without(second));
    }
}
