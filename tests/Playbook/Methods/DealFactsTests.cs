using System.Text;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

public sealed class DealFactsTests
{
    private static readonly string Built = Encoding.UTF8.GetString(MethodFile.BuiltIn().Single(f => f.Name == "Methods/facts.yaml").Bytes);

    private readonly Method _facts = MethodLibrary.Load().Find(DealFacts.MethodId)!;

    [Fact]
    public void One_card_asks_for_everything() =>
        Assert.Equal(11, Assert.Single(_facts.Groups).Questions.Count);

    [Fact]
    public void The_signs_are_the_thirteen_of_a_sale_and_seven_of_danger_and_none() =>
        Assert.Equal(21, _facts.Find(DealFacts.WarningSigns)!.Choices.Count);

    [Fact]
    public void Every_sign_that_speaks_against_a_criterion_can_be_ticked() =>
        Assert.Equal([], Signs.All.Except(_facts.Find(DealFacts.WarningSigns)!.Choices.Select(c => c.Id)));

    [Fact]
    public void Texts_are_in_their_own_language()
    {
        var texts = _facts.Questions.SelectMany(q => q.Choices.Select(c => c.Title).Concat(q.Hints).Prepend(q.Ask).Prepend(q.Title));

        Assert.All(texts, text =>
        {
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", text.En);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Zh);
            Assert.DoesNotMatch("[A-Za-z,.?!:;()]", text.Zh);
        });
    }

    [Theory]
    [InlineData("id: budget-gone", "id: budget-lost", "choice 'budget-gone' is missing in question 'warning-signs': the checks rest on it")]
    [InlineData("        choices-from: parties\n", "", "'choices-from' and 'dated' of question 'current-supplier' cannot be changed")]
    [InlineData("        dated: true\n", "", "'choices-from' and 'dated' of question 'warning-signs' cannot be changed")]
    [InlineData("id: placement", "id: put-there", "choice 'placement' is missing in question 'buying-mode'")]
    public void What_the_checks_read_cannot_be_dropped(string old, string changed, string reason)
    {
        Assert.Contains(old, Built, StringComparison.Ordinal);
        var file = ProbeFile.File(Built.Replace(old, changed, StringComparison.Ordinal), "mine.yaml");

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.From([], [file], [DealFacts.Shape], []));

        Assert.StartsWith(reason, Assert.Single(failure.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_add_a_sign_of_its_own()
    {
        var file = ProbeFile.File(Built.Replace("          - { id: courier,", "          - { id: ours, title: { en: Ours, zh: 自家 } }\n          - { id: courier,", StringComparison.Ordinal));

        Assert.Equal(22, MethodLibrary.From([], [file], [DealFacts.Shape], []).Find(DealFacts.MethodId)!.Find(DealFacts.WarningSigns)!.Choices.Count);
    }
}
