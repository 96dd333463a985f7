using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Methods;

/// <summary>The methods that are only content: whether they have all their items, in both languages, and ask for nothing that is not kept.</summary>
public sealed class WorksheetContentTests
{
    private static readonly MethodLibrary Library = MethodLibrary.Load();

    public static TheoryData<string> Ids => [.. Library.All.Where(m => !m.Words.IsEmpty).Select(m => m.Id)];

    [Theory]
    [InlineData("six-questions", "3 3")]
    [InlineData("objections", "4 3 2")]
    [InlineData("department-concerns", "6 9")]
    [InlineData("info-flow", "5 5")]
    [InlineData("political-acts", "2 2 2")]
    [InlineData("person", "4 5")]
    [InlineData("our-resources", "10")]
    [InlineData("info", "2 6 7")]
    [InlineData("pain-chain", "2 6 6 6")]
    [InlineData("control", "2")]
    [InlineData("danger", "2")]
    [InlineData("value", "4 11 2")]
    [InlineData("value-balance", "7 8 5 4 6 3")]
    [InlineData("strategy", "3")]
    [InlineData("retention", "7 2")]
    [InlineData("ratios", "8 7")]
    [InlineData("worth", "6")]
    public void A_method_has_all_its_questions(string id, string counts) =>
        Assert.Equal(counts, string.Join(' ', Library.Find(id)!.Groups.Select(g => g.Questions.Count)));

    [Theory]
    [InlineData("control", "sale-signs", 13)]
    [InlineData("control", "own-signs", 5)]
    [InlineData("danger", "danger-signs", 7)]
    [InlineData("objections", "thoughts-behind", 11)]
    [InlineData("retention", "ways-in-place", 4)]
    [InlineData("info", "channels-used", 4)]
    [InlineData("strategy", "chosen", 5)]
    public void A_list_has_all_its_choices(string id, string question, int count) =>
        Assert.Equal(count, Library.Find(id)!.Find(question)!.Choices.Count(c => c.Id != Choice.None));

    [Fact]
    public void Every_sign_that_speaks_against_a_criterion_can_be_ticked() =>
        Assert.Empty(Signs.All.Except(Library.Find(ControlMethod.MethodId)!.Find(ControlMethod.SaleSigns)!.Choices.Select(c => c.Id)));

    [Fact]
    public void What_names_people_or_what_we_bring_them_is_confidential() =>
        Assert.Equal(["coach", "department-concerns", "info-flow", "our-resources", "person", "political-acts"], Library.All.Where(m => m.IsConfidential).Select(m => m.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_are_in_their_own_language(string id) => Assert.All(Texts(id), text =>
    {
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", text.En);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Zh);
        Assert.DoesNotMatch("[A-Za-z,.?!:;()]", text.Zh);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_is_asked_that_is_not_kept_when_it_is_answered(string id) => Assert.All(Texts(id), text =>
    {
        Assert.Null(CareGuard.Check(text.En));
        Assert.Null(CareGuard.Check(text.Zh));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_of_its_words_opens_it(string id)
    {
        var (method, words) = (Library.Find(id)!, CommandWords.With(Library.All));
        Assert.All(method.Words.En.Concat(method.Words.Zh), word =>
        {
            var reading = CommandLine.Parse($"{word} ACME", words).Reading!;
            Assert.Equal((CommandName.Method, id, "ACME"), (reading.Name, reading.Method, reading.Rest));
        });
    }

    private static IEnumerable<LocalText> Texts(string id)
    {
        var method = Library.Find(id)!;
        return method.Groups.SelectMany(g => new[] { g.Title, g.Label })
            .Concat(method.Questions.SelectMany(q => q.Choices.Select(c => c.Title).Concat(q.Hints).Prepend(q.Ask).Prepend(q.Title)))
            .Prepend(method.Title);
    }
}
