using KeyAccountBot.Playbook.Briefs;

namespace KeyAccountBot.Playbook.Tests.Briefs;

public sealed class BriefLineTests
{
    [Theory]
    [InlineData("ACME with Rao", "ACME with Rao", null, null)]
    [InlineData("ACME tomorrow 14:00: goal: the figure; ask for: a date", "ACME tomorrow 14:00", "the figure", "a date")]
    [InlineData("ACME goal: the figure", "ACME", "the figure", null)]
    [InlineData("ACME, ask: a test at 9:30; goal: to see it", "ACME", "to see it", "a test at 9:30")]
    [InlineData("远山 饶敏 明天14:00：目标：拿到预算；争取：约见总监。", "远山 饶敏 明天14:00", "拿到预算", "约见总监")]
    [InlineData("ACME goal: ; ask for:", "ACME", null, null)]
    public void What_is_wanted_stands_behind_its_word(string line, string head, string? goal, string? ask) =>
        Assert.Equal(new(head, goal, ask, Cancels: false), BriefLine.Read(line));

    [Theory]
    [InlineData("ACME cancel", "ACME")]
    [InlineData("ACME call off", "ACME")]
    [InlineData("远山 取消", "远山")]
    [InlineData("远山取消会面", "远山")]
    public void It_is_called_off_by_a_word(string line, string head) => Assert.Equal(new(head, null, null, Cancels: true), BriefLine.Read(line));

    [Theory]
    [InlineData("Kick-off")]
    [InlineData("Runoff basin")]
    public void A_name_that_ends_alike_is_a_name(string line) => Assert.False(BriefLine.Read(line).Cancels);

    [Theory]
    [InlineData("with Rao, Marco and Shi", "Rao|Marco|Shi")]
    [InlineData("Rao & Marco", "Rao|Marco")]
    [InlineData("meeting Rao", "Rao")]
    [InlineData("和饶敏、马可", "饶敏|马可")]
    [InlineData("见饶敏，马可", "饶敏|马可")]
    [InlineData("Witherspoon, Forsyth", "Witherspoon|Forsyth")]
    [InlineData("", "")]
    public void Names_stand_without_the_words_around_them(string text, string names) => Assert.Equal(names, string.Join('|', BriefLine.Names(text)));
}
