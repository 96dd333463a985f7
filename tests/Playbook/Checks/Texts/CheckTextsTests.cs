using System.Text;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Texts;

public sealed class CheckTextsTests
{
    private const string Name = "Checks/rules.yaml";

    private static readonly string BuiltIn = Encoding.UTF8.GetString(MethodFile.Resource(Name).Bytes);

    [Fact]
    public void Every_rule_question_and_verdict_has_its_words()
    {
        var texts = CheckTexts.Load();

        Assert.Equal(RuleIds.InOrder.Order(), texts.Rules.Keys.Order());
        Assert.Equal(Enum.GetValues<Criterion>(), texts.Questions.Keys.Order());
        Assert.Equal(Enum.GetValues<VerdictRow>(), texts.Verdicts.Keys.Order());
    }

    [Fact]
    public void The_words_keep_to_the_rules_of_the_house()
    {
        var texts = CheckTexts.Load();
        var all = texts.Rules.Values.SelectMany(r => new[] { r.Say, r.Next }).Concat(texts.Questions.Values.Select(q => q.Ask)).Concat(texts.Verdicts.Values);

        Assert.All(all, text =>
        {
            Assert.DoesNotContain(text.En, c => c is '!' or '！');
            Assert.DoesNotMatch("[!,;:()]", text.Zh);
            Assert.DoesNotContain("you forgot", text.En, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("likely to win", text.En, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("  - id: opp-no-money\n", "  - id: opp-no-monney\n", 9, "'rules' needs one of the known ids here")]
    [InlineData("  - id: opp-no-money\n", "  - id: opp-no-event\n", 9, "'opp-no-event' stands in 'rules' twice")]
    [InlineData("({d})", "({day})", 13, "nothing fills the blank {day}")]
    [InlineData("zh: 这个项目还没有预算。 }", "zx: 这个项目还没有预算。 }", 10, "unknown key 'zx'")]
    public void A_broken_file_is_named_by_line(string old, string broken, int line, string reason)
    {
        var problems = Problems(BuiltIn.Replace(old, broken, StringComparison.Ordinal));

        Assert.Contains(problems, p => p.Line == line && p.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_without_its_words_is_named()
    {
        var start = BuiltIn.IndexOf("  - id: opp-no-money", StringComparison.Ordinal);
        var end = BuiltIn.IndexOf("  - id: opp-event-past", StringComparison.Ordinal);

        Assert.Contains(Problems(BuiltIn.Remove(start, end - start)), p => p.Reason == "'opp-no-money' is missing in 'rules'");
    }

    [Fact]
    public void A_next_step_names_a_command_only_when_it_exists()
    {
        var finding = new Finding("win-no-inside", Family.Win, Audience.Members, Severity.Warn, default, Blanks.None, []);
        var input = SomeInput.At(Stage.R3);

        Assert.DoesNotContain("coach-find", Next([]), StringComparison.Ordinal);
        Assert.Contains("“coach-find”", Next(["coach-find"]), StringComparison.Ordinal);

        string Next(HashSet<string> commands) => new FindingWords(CheckTexts.Load(), input, SomeDeal.Assess, commands).Next(finding).En;
    }

    [Fact]
    public void Blanks_are_filled_in_both_languages()
    {
        var input = SomeInput.At(Stage.R4B).Person("Chen", "D").Rival("Norda");
        var words = new FindingWords(CheckTexts.Load(), input, SomeDeal.Assess, new HashSet<string>());

        Assert.Equal("阶段已到 R4B，但还缺 2 个前提。", words.Say(Found("stg-not-earned", new() { Stage = Stage.R4B, Number = 2 })).Zh);
        Assert.Equal("The customer's own deadline (20 Nov) has passed and nothing was decided.", words.Say(Found("opp-event-past", new() { Date = SomeInput.Day(-4) })).En);
        Assert.Equal("This lead account got 1/4 of the visits it is owed.", words.Say(Found("acc-visits-owed", new() { Tier = Tier.Lead, Number = 1, OutOf = 4 })).En);

        static Finding Found(string id, Blanks blanks) => new(id, Family.Stage, Audience.Everyone, Severity.Warn, default, blanks, []);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Numbers_and_words_agree_in_every_text(int number)
    {
        var input = SomeInput.At(Stage.R4B).Person("Chen", "D").Rival("Norda");
        var words = new FindingWords(CheckTexts.Load(), input, SomeDeal.Assess, new HashSet<string>());
        var blanks = new Blanks
        {
            Number = number, Days = number, Person = "p1", Competitor = "c1", Date = SomeInput.Today, Stage = Stage.R3, Tier = Tier.Gold, Strategy = Strategy.Defend, Criterion = Criterion.Funds,
        };
        var findings = RuleIds.InOrder.Select(id => new Finding(id, Family.Stage, Audience.Everyone, Severity.Warn, CriterionSet.Musts, blanks, []));
        var verdicts = Enum.GetValues<VerdictRow>().Select(row => words.Why(new(Verdict.Improve, row, [0], number, number, number, number)));

        Assert.All(findings.SelectMany(f => new[] { words.Say(f), words.Next(f) }).Concat(verdicts), text =>
        {
            Assert.DoesNotMatch("[{}|]", text.En + text.Zh);
            Assert.DoesNotMatch(number == 1 ? @"(?<![\w/])1 (?!is\b|was\b|rests\b|says\b|weakens\b)\w+s\b| 1 \w+ (are|were|say)\b" : @"\b7 (answer|day|action|sign|time|thing|visit|department|finding)\b", text.En);
        });
    }

    [Theory]
    [InlineData("+++++ ..... ..... .....", Stage.R2, "Too early to judge: 5 of 20 known.")]
    [InlineData("+++++ ---.. ---.. .....", Stage.R2, "“compete” and “win” are weak at once.")]
    [InlineData("+++++ +++++ ..... +++++", Stage.R4B, "“win” is weak.")]
    [InlineData("+++++ +++++ ..... +++++", Stage.R4A, "“win” must not be unknown at R4A.")]
    public void The_verdict_says_which_row_decided(string us, Stage stage, string expected)
    {
        var input = SomeInput.At(stage).Us(us);

        Assert.Equal(expected, new FindingWords(CheckTexts.Load(), input, SomeDeal.Assess, new HashSet<string>()).Why(input.Check().Verdict).En);
    }

    private static IReadOnlyList<MethodProblem> Problems(string text) =>
        Assert.Throws<MethodFileException>(() => CheckTextsReader.Read(new(Name, Encoding.UTF8.GetBytes(text)))).Problems;
}
