using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Methods;

public partial class AssessContentTests
{
    private readonly Method _assess = MethodLibrary.Load().Find(Assessment.MethodId)!;

    [Fact]
    public void Twenty_criteria_stand_under_four_questions()
    {
        Assert.Equal(["opportunity", "compete", "win", "worth"], _assess.Groups.Select(g => g.Id));
        Assert.Equal(Assessment.Criteria, _assess.Questions.Select(q => q.Id));
        Assert.All(_assess.Groups, group => Assert.Equal(5, group.Questions.Count));
        Assert.All(_assess.Questions, question => Assert.Equal(AnswerKind.Rating, question.Kind));
        Assert.True(_assess.ComparesCompetitors);
    }

    [Fact]
    public void Each_criterion_carries_all_its_guiding_questions() =>
        Assert.Equal(
            [5, 4, 4, 4, 5, 4, 4, 4, 4, 6, 4, 4, 5, 5, 5, 4, 5, 4, 4, 4],
            _assess.Questions.Select(q => q.Hints.Count));

    [Fact]
    public void English_is_English_and_Chinese_is_Chinese() =>
        Assert.All(Texts(), text =>
        {
            Assert.DoesNotMatch(Han(), text.En);
            Assert.Matches(Han(), text.Zh);
            Assert.DoesNotMatch("[A-Za-z]", text.Zh);
        });

    [Fact]
    public void Chinese_punctuation_is_full_width() =>
        Assert.All(Texts(), text => Assert.DoesNotMatch("[ ,.?!:;()\"]", text.Zh));

    [Fact]
    public void Every_text_fits_a_phone() =>
        Assert.All(Texts(), text =>
        {
            Assert.InRange(text.En.Length, 1, 70);
            Assert.InRange(text.Zh.Length, 1, 26);
        });

    [Fact]
    public void Hints_are_short_questions_and_none_is_asked_twice()
    {
        var hints = _assess.Questions.SelectMany(q => q.Hints).ToList();

        Assert.Equal(88, hints.Distinct().Count());
        Assert.Equal(88, hints.Select(h => h.Zh).Distinct().Count());
        Assert.All(hints, hint =>
        {
            Assert.EndsWith("?", hint.En, StringComparison.Ordinal);
            Assert.EndsWith("？", hint.Zh, StringComparison.Ordinal);
            Assert.InRange(hint.En.Length, 1, 60);
        });
    }

    [Fact]
    public void The_ask_line_is_a_statement_about_either_side() =>
        Assert.All(_assess.Questions, question =>
        {
            Assert.DoesNotContain('?', question.Ask.En);
            Assert.DoesNotMatch(@"\b(we|us|our)\b", question.Ask.En);
            Assert.DoesNotContain("我们", question.Ask.Zh, StringComparison.Ordinal);
        });

    /// <summary>
    /// The wording is our own: no four words in a row are the source's. <c>source-phrases.txt</c> holds a fingerprint of each run
    /// of four words there. The four group titles, which the whole field uses, are left out.
    /// </summary>
    [Fact]
    public void No_run_of_four_words_comes_from_the_source()
    {
        var source = ProbeFile.Resource("source-phrases.txt").Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.True(source.Count > 500);
        Assert.Contains(Fingerprint("why does the customer"), source);

        var texts = MethodLibrary.Load().All.SelectMany(m => m.Questions)
            .SelectMany(q => q.Choices.Select(c => c.Title).Concat(q.Hints).Prepend(q.Ask).Prepend(q.Title)).Select(t => t.En);
        Assert.All(texts, text =>
        {
            var words = Word().Matches(text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)).Select(m => m.Value).ToList();
            for (var i = 0; i + 4 <= words.Count; i++)
            {
                Assert.DoesNotContain(Fingerprint(string.Join(' ', words.Skip(i).Take(4))), source);
            }
        });
    }

    private static string Fingerprint(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 4));

    private IEnumerable<LocalText> Texts() =>
        _assess.Groups.SelectMany(g => new[] { g.Title, g.Label })
            .Concat(_assess.Questions.SelectMany(q => q.Hints.Prepend(q.Ask).Prepend(q.Title)))
            .Prepend(_assess.Title);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();
}
