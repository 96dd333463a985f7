using System.Text;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

public sealed class DealFactsTests
{
    private static readonly string Built = Encoding.UTF8.GetString(MethodFile.BuiltIn().Single(f => f.Name == "Methods/facts.yaml").Bytes);

    private readonly Method _facts = MethodLibrary.Load().Find(DealFacts.MethodId)!;

    [Fact]
    public void One_card_asks_for_what_no_method_asks() =>
        Assert.Equal(7, Assert.Single(_facts.Groups).Questions.Count);

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
    [InlineData("        choices-from: parties\n", "", "'choices-from' and 'dated' of question 'current-supplier' cannot be changed")]
    [InlineData("id: placement", "id: put-there", "choice 'placement' is missing in question 'buying-mode'")]
    public void What_the_checks_read_cannot_be_dropped(string old, string changed, string reason)
    {
        Assert.Contains(old, Built, StringComparison.Ordinal);
        var file = ProbeFile.File(Built.Replace(old, changed, StringComparison.Ordinal), "mine.yaml");

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.From([], [file], [DealFacts.Shape], []));

        Assert.StartsWith(reason, Assert.Single(failure.Problems).Reason, StringComparison.Ordinal);
    }
}
