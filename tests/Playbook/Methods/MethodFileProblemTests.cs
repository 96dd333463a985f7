namespace KeyAccountBot.Playbook.Tests.Methods;

public class MethodFileProblemTests
{
    [Fact]
    public void The_probe_file_itself_loads() =>
        Assert.Equal(["alpha", "beta"], ProbeFile.Load(ProbeFile.File(ProbeFile.Text)).Find("probe")!.Questions.Select(q => q.Id));

    [Theory]
    [InlineData("asked-of: deal", "asked-of: deal\ncolour: red", 4, 1, "unknown key 'colour' in the method")]
    [InlineData("    kind: rating", "    kind: rating\n        weight: 3", 13, 9, "unknown key 'weight' in a question")]
    [InlineData("en: Left,", "en: Left, nl: Links,", 20, 44, "unknown key 'nl' in 'title'")]
    [InlineData("en: Who says so?,", "en: Who, and why?,", 14, 24, "inside braces a text with a comma needs quotes")]
    public void A_key_nobody_knows_is_named(string old, string broken, int line, int column, string reason) =>
        OneProblem(old, broken, line, column, reason);

    [Theory]
    [InlineData("id: probe\n", "", 1, 1, "'id' is missing in the method")]
    [InlineData("title: { en: Probe, zh: 试探 }", "title: { en: Probe }", 2, 8, "'zh' is missing in 'title'")]
    [InlineData("ask: { en: It holds, zh: 成立 }", "ask: { zh: 成立 }", 11, 14, "'en' is missing in 'ask'")]
    [InlineData("label: { en: One, zh: 一 }", "label: { en: One, zh: }", 7, 27, "zh of 'label' is empty")]
    [InlineData("en: Alpha,", "en: \" \",", 10, 22, "en of 'title' is empty")]
    [InlineData("title: { en: Probe, zh: 试探 }", "title: Probe", 2, 8, "'title' must have keys: en, zh")]
    [InlineData("asked-of: deal\n", "", 1, 1, "'asked-of' is missing in the method")]
    public void A_missing_or_empty_text_is_named(string old, string broken, int line, int column, string reason) =>
        OneProblem(old, broken, line, column, reason);

    [Theory]
    [InlineData("en: Alpha,", "en: [a],", 10, 22, "en of 'title' must be a text")]
    [InlineData("en: Alpha,", "en: \"Al\\npha\",", 10, 22, "en of 'title' must be one line")]
    [InlineData("en: Alpha,", "en: \"Alpha \",", 10, 22, "en of 'title' starts or ends with a space")]
    [InlineData("en: One, zh: 一", "en: Too wide?, zh: 一", 7, 18, "en of 'label' is 9 wide; allowed are 8")]
    [InlineData("en: One, zh: 一", "en: One, zh: 一二三四五", 7, 27, "zh of 'label' is 10 wide; allowed are 8")]
    public void A_text_that_a_card_cannot_show_is_named(string old, string broken, int line, int column, string reason) =>
        OneProblem(old, broken, line, column, reason);

    [Theory]
    [InlineData("id: probe", "id: Probe", 1, 5)]
    [InlineData("id: alpha", "id: alpha_one", 9, 13)]
    [InlineData("id: alpha", "id: alpha--one", 9, 13)]
    [InlineData("id: one", "id: 1st", 5, 9)]
    [InlineData("id: left", "id: 左", 20, 19)]
    [InlineData("id: alpha", "id: a23456789-123456789-123456789-123456789-1", 9, 13)]
    public void An_id_outside_the_alphabet_is_named(string old, string broken, int line, int column) =>
        OneProblem(old, broken, line, column, "an id has lower-case letters, digits and single hyphens");

    [Theory]
    [InlineData("id: beta", "id: alpha", 15, 13, "question 'alpha' stands here twice")]
    [InlineData("id: right", "id: left", 21, 19, "choice 'left' stands here twice")]
    [InlineData("    label: ", "    id: one\n    label: ", 7, 5, "key 'id' stands here twice")]
    public void What_may_stand_once_is_named_the_second_time(string old, string broken, int line, int column, string reason) =>
        OneProblem(old, broken, line, column, reason);

    [Theory]
    [InlineData("kind: rating", "kind: stars", 12, 15, "'kind' must be one of rating, choice, multi-choice, text, number, money, date, persons, evidence")]
    [InlineData("asked-of: deal", "asked-of: planet", 3, 11, "'asked-of' must be one of deal, person, competitor, account")]
    [InlineData("asked-of: deal", "asked-of: deal\ncompares-competitors: yes", 4, 23, "'compares-competitors' must be true or false")]
    [InlineData("asked-of: deal", "asked-of: person\ncompares-competitors: true", 4, 23, "competitors can only be compared by ratings asked of a deal")]
    [InlineData("    kind: choice", "    kind: text", 20, 11, "'choices' belong to the kinds choice and multi-choice only")]
    [InlineData("    kind: rating", "    kind: multi-choice", 9, 9, "'choices' is missing in a question")]
    [InlineData("          - { id: right, title: { en: Right, zh: 右 } }\n", "", 20, 11, "'choices' has 1 items; allowed are 2 to 24")]
    [InlineData("    kind: rating", "    kind: rating\n        choices-from: parties", 13, 23, "'choices-from' belongs to the kinds choice and multi-choice only")]
    [InlineData("    kind: choice", "    kind: choice\n        choices-from: people", 19, 23, "'choices-from' must be one of parties")]
    [InlineData("    kind: choice", "    kind: choice\n        dated: true", 19, 16, "'dated' belongs to the kind multi-choice only")]
    [InlineData("- { en: Who says so?, zh: 谁说的？ }", "many", 14, 11, "'hints' must be a list")]
    public void A_word_or_list_out_of_range_is_named(string old, string broken, int line, int column, string reason) =>
        OneProblem(old, broken, line, column, reason);

    [Fact]
    public void A_group_holds_at_most_eight_questions_and_a_compact_one_twelve()
    {
        var question = "      - id: more-{0}\n        title: {{ en: More, zh: 更多 }}\n        ask: {{ en: More, zh: 更多 }}\n        kind: text\n";
        var seven = string.Concat(Enumerable.Range(1, 7).Select(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, question, n)));

        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.Text + seven));

        Assert.Equal((9, 7), (problem.Line, problem.Column));
        Assert.Equal("'questions' has 9 items; allowed are 1 to 8", problem.Reason);
        var compact = ProbeFile.With("    label: { en: One, zh: 一 }", "    label: { en: One, zh: 一 }\n    compact: true");
        Assert.True(ProbeFile.Load(ProbeFile.File(compact + seven)).Find("probe")!.Groups[0].Compact);
    }

    [Fact]
    public void A_group_id_stands_once()
    {
        var again = ProbeFile.Text[ProbeFile.Text.IndexOf("  - id: one", StringComparison.Ordinal)..];
        again = again.Replace("alpha", "gamma", StringComparison.Ordinal).Replace("beta", "delta", StringComparison.Ordinal);

        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.Text + again));

        Assert.Equal((22, 9, "group 'one' stands here twice"), (problem.Line, problem.Column, problem.Reason));
    }

    [Fact]
    public void A_method_id_stands_in_one_file()
    {
        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.File(ProbeFile.Text, "a.yaml"), ProbeFile.File(ProbeFile.Text, "b.yaml")));

        Assert.Equal("b.yaml(1,5): method 'probe' is already defined in a.yaml", problem.ToString());
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        var first = ProbeFile.With("kind: rating", "kind: stars").Replace("zh: 一 ", "zh: '' ", StringComparison.Ordinal);
        var second = ProbeFile.With("id: probe", "id: Probe");

        var failure = Assert.Throws<KeyAccountBot.Playbook.Methods.MethodFileException>(
            () => ProbeFile.Load(ProbeFile.File(second, "b.yaml"), ProbeFile.File(first, "a.yaml")));

        var lines = failure.Message.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("a.yaml(7,27): zh of 'label' is empty", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("a.yaml(12,15): 'kind' must be one of", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("b.yaml(1,5): an id has", lines[3], StringComparison.Ordinal);
    }

    private static void OneProblem(string old, string broken, int line, int column, string reason)
    {
        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.With(old, broken)));

        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal((ProbeFile.Name, line, column), (problem.File, problem.Line, problem.Column));
    }
}
