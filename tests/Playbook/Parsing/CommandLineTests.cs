using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class CommandLineTests
{
    [Theory]
    [InlineData("help", CommandName.Help, "")]
    [InlineData("Help!", CommandName.Help, "")]
    [InlineData("/HELP", CommandName.Help, "")]
    [InlineData("ｈｅｌｐ", CommandName.Help, "")]
    [InlineData("帮助", CommandName.Help, "")]
    [InlineData("幫助", CommandName.Help, "")]
    [InlineData("new", CommandName.New, "")]
    [InlineData("  New   ACME cooling 3.2m ", CommandName.New, "ACME cooling 3.2m")]
    [InlineData("new deal: ACME", CommandName.New, "ACME")]
    [InlineData("新建 商机", CommandName.New, "")]
    [InlineData("新建商机 远山冷链改造 320万", CommandName.New, "远山冷链改造 320万")]
    [InlineData("新建商机远山冷链改造", CommandName.New, "远山冷链改造")]
    [InlineData("新建商機：遠山", CommandName.New, "遠山")]
    [InlineData("deals", CommandName.Deals, "")]
    [InlineData("my deals", CommandName.Deals, "")]
    [InlineData("我的商机", CommandName.Deals, "")]
    [InlineData("edit ACME", CommandName.Edit, "ACME")]
    [InlineData("修改 远山", CommandName.Edit, "远山")]
    [InlineData("stage ACME R4A", CommandName.Stage, "ACME R4A")]
    [InlineData("阶段 远山 R4A", CommandName.Stage, "远山 R4A")]
    [InlineData("members ACME + Chen Yu", CommandName.Members, "ACME + Chen Yu")]
    [InlineData("close ACME won", CommandName.Close, "ACME won")]
    [InlineData("关闭 远山 赢单", CommandName.Close, "远山 赢单")]
    [InlineData("re-open ACME", CommandName.Reopen, "ACME")]
    [InlineData("reopen ACME", CommandName.Reopen, "ACME")]
    [InlineData("delete ACME", CommandName.Delete, "ACME")]
    [InlineData("assess ACME", CommandName.Assess, "ACME")]
    [InlineData("ASSESS: \"ACME\"", CommandName.Assess, "\"ACME\"")]
    [InlineData("please assess ACME", CommandName.Assess, "ACME")]
    [InlineData("check ACME", CommandName.Check, "ACME")]
    [InlineData("检查 远山", CommandName.Check, "远山")]
    [InlineData("体检远山", CommandName.Check, "远山")]
    [InlineData("评估远山", CommandName.Assess, "远山")]
    [InlineData("評估 遠山", CommandName.Assess, "遠山")]
    [InlineData("评估一下远山", CommandName.Assess, "远山")]
    [InlineData("请帮我评估远山", CommandName.Assess, "远山")]
    [InlineData("language English", CommandName.Language, "English")]
    [InlineData("中文", CommandName.Language, "中文")]
    [InlineData("cancel", CommandName.Cancel, "")]
    [InlineData("Stop.", CommandName.Cancel, "")]
    [InlineData("取消", CommandName.Cancel, "")]
    public void A_word_in_front_is_a_command(string text, CommandName name, string rest)
    {
        var reading = CommandLine.Parse(text).Reading!;

        Assert.Equal((name, rest, WordPlace.First), (reading.Name, reading.Rest, reading.Place));
    }

    [Theory]
    [InlineData("ACME assess", CommandName.Assess, "ACME")]
    [InlineData("ACME cooling edit please", CommandName.Edit, "ACME cooling")]
    [InlineData("远山 评估", CommandName.Assess, "远山")]
    [InlineData("远山评估", CommandName.Assess, "远山")]
    [InlineData("把远山评估一下", CommandName.Assess, "远山")]
    [InlineData("请把远山删除了。", CommandName.Delete, "远山")]
    public void The_word_may_come_last(string text, CommandName name, string rest)
    {
        var reading = CommandLine.Parse(text).Reading!;

        Assert.Equal((name, rest, WordPlace.Last), (reading.Name, reading.Rest, reading.Place));
    }

    [Theory]
    [InlineData("新建厂房 评估", CommandName.New, "厂房 评估", CommandName.Assess, "新建厂房")]
    [InlineData("New energy park edit", CommandName.New, "energy park edit", CommandName.Edit, "New energy park")]
    public void A_deal_named_like_a_command_is_reached_by_the_other_reading(
        string text, CommandName first, string firstRest, CommandName other, string otherRest)
    {
        var line = CommandLine.Parse(text);

        Assert.Equal((first, firstRest), (line.Reading!.Name, line.Reading.Rest));
        Assert.Equal((other, otherRest), (line.Alternative!.Name, line.Alternative.Rest));
        Assert.Equal(otherRest, CommandLine.Parse($"assess {otherRest}").Reading!.Rest);
    }

    [Theory]
    [InlineData("newton")]
    [InlineData("helpful people")]
    [InlineData("stop the line")]
    [InlineData("what about the tariff?")]
    [InlineData("checkered flags")]
    [InlineData("5 + CFO must decide")]
    [InlineData("")]
    [InlineData("👍")]
    [InlineData("<at>x</at>")]
    public void Other_text_is_no_command(string text) => Assert.Null(CommandLine.Parse(text).Reading);

    [Theory]
    [InlineData("asess ACME", "assess")]
    [InlineData("halp", "help")]
    [InlineData("delte ACME", "delete")]
    [InlineData("memebrs ACME", "members")]
    [InlineData("评古远山", "评估")]
    [InlineData("帮住", "帮助")]
    public void A_slip_suggests_the_word_that_was_meant(string text, string word)
    {
        var line = CommandLine.Parse(text);

        Assert.Null(line.Reading);
        Assert.Equal(word, line.Nearest[0].Word);
        Assert.InRange(line.Nearest.Count, 1, 3);
    }

    [Theory]
    [InlineData("the weather is nice")]
    [InlineData("今天天气很好")]
    public void Far_words_suggest_nothing(string text) => Assert.Empty(CommandLine.Parse(text).Nearest);

    [Fact]
    public void The_word_tells_the_language()
    {
        Assert.Equal(Language.English, CommandLine.Parse("assess 远山").Reading!.Language);
        Assert.Equal(Language.Chinese, CommandLine.Parse("评估 ACME").Reading!.Language);
    }

    [Fact]
    public void Two_commands_that_claim_one_word_fail_at_the_start()
    {
        var error = Assert.Throws<ArgumentException>(() => new CommandWords(
            [new(CommandName.Help, ["help"], ["帮助"]), new(CommandName.New, ["new", "H-elp"], [])]));

        Assert.Contains("H-elp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_words_in_both_languages_that_lead_to_it()
    {
        Assert.Equal(Enum.GetValues<CommandName>().Except([CommandName.Method]), CommandWords.BuiltIn.Entries.Select(e => e.Name).Order());
        Assert.All(CommandWords.BuiltIn.Entries, e => Assert.True(e.En.Count > 0 && e.Zh.Count > 0));
        Assert.All(
            CommandWords.BuiltIn.Entries.SelectMany(e => e.En.Concat(e.Zh).Select(w => (e.Name, w))),
            pair => Assert.Equal((pair.Name, ""), (CommandLine.Parse(pair.w).Reading!.Name, CommandLine.Parse(pair.w).Reading!.Rest)));
    }
}
