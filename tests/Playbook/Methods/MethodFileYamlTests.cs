using System.Text;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

public class MethodFileYamlTests
{
    [Theory]
    [InlineData("    kind: rating", "  \t  kind: rating", 12, 7, "a tab in the indentation: use spaces")]
    [InlineData("kind: rating", "kind: &a rating", 12, 15, "an anchor (&a) cannot be used")]
    [InlineData("en: Alpha,", "en: !x Alpha,", 10, 22, "a tag (!) cannot be used")]
    [InlineData("kind: rating", "kind: rating # ours", 12, 15, "a # after a text")]
    [InlineData("asked-of: deal", "? [asked]\n: of\nasked-of: deal", 3, 3, "a key must be a word")]
    public void What_a_content_file_has_no_use_for_is_named(string old, string broken, int line, int column, string reason)
    {
        var problem = ProbeFile.Problems(ProbeFile.With(old, broken))[0];

        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_cut_off_text_is_found_behind_emoji_and_Windows_line_ends()
    {
        var text = ProbeFile.With("Probe", "Probe 😀😀").Replace("kind: choice", "kind: choice # 1", StringComparison.Ordinal);

        var problem = Assert.Single(ProbeFile.Problems(text.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal((18, 15), (problem.Line, problem.Column));
        Assert.StartsWith("a # after a text", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_is_named_and_not_followed()
    {
        var problems = ProbeFile.Problems(ProbeFile.With("en: Alpha,", "en: *anywhere,"));

        Assert.Contains(problems, p => p.Line == 10 && p.Reason.StartsWith("an alias (*anywhere) cannot be used", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en: It holds,", "en: \"It holds,", 11)]
    [InlineData("kind: rating", "kind: what: ever", 12)]
    [InlineData("en: It holds,", "en: @home,", 11)]
    [InlineData("groups:", "groups: [a,\n#", 6)]
    public void What_is_no_YAML_is_named_where_it_breaks(string old, string broken, int line)
    {
        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.With(old, broken)));

        Assert.StartsWith("not valid YAML: ", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# nothing yet\n", "the file is empty")]
    [InlineData("- one\n- two\n", "the method must have keys: id, title")]
    public void A_file_without_a_method_is_named(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(ProbeFile.Problems(text)).Reason, StringComparison.Ordinal);

    [Fact]
    public void One_file_holds_one_method()
    {
        var problem = Assert.Single(ProbeFile.Problems(ProbeFile.Text + "---\nid: other\n"));

        Assert.Equal((22, "a second document (---): one file holds one method"), (problem.Line, problem.Reason));
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_exhausts_the_stack()
    {
        var deep = string.Concat(Enumerable.Range(0, 400).Select(n => new string(' ', n) + "a:\n"));

        Assert.Contains("nested too deeply", Assert.Single(ProbeFile.Problems(deep)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named_with_the_line()
    {
        var latin = Encoding.Latin1.GetBytes(ProbeFile.Text.Replace("It holds", "Café", StringComparison.Ordinal));

        var problem = Assert.Single(ProbeFile.Problems(new MethodFile("latin.yaml", latin)));

        Assert.Equal("latin.yaml(11,1): not UTF-8: save the file with the encoding UTF-8", problem.ToString());
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_welcome()
    {
        var windows = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ProbeFile.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.NotNull(ProbeFile.Load(new MethodFile("windows.yaml", [.. windows])).Find("probe"));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        var large = new MethodFile("large.yaml", new byte[MethodFile.MaxBytes + 1]);

        Assert.Equal("large.yaml: larger than 256 KB", Assert.Single(ProbeFile.Problems(large)).ToString());
    }

    [Fact]
    public void Whatever_a_slip_of_the_keyboard_does_the_answer_is_a_list_of_problems()
    {
        const string Slips = "\t\n :#-[]{}\"'&*!|>%@`,?\\~0a中\u0000\u0085\u2028";
        var random = new Random(20261124);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder(ProbeFile.Text);
            for (var slips = random.Next(1, 4); slips > 0; slips--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0)
                {
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                }
                else
                {
                    text.Insert(at, Slips[random.Next(Slips.Length)]);
                }
            }

            var failure = Record.Exception(() => ProbeFile.Load(ProbeFile.File(text.ToString())));

            Assert.True(failure is null or MethodFileException, $"{failure}\n{text}");
        }
    }
}
