using KeyAccountBot.Cards.History;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>Each kind of change has its sentence in both languages.</summary>
public sealed class EventWordsTests
{
    private static readonly CheckTexts Texts = CheckTexts.Load();

    [Fact]
    public void Every_kind_there_is_stands_among_the_examples() => Assert.Equal(
        typeof(DealEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(DealEvent))).Select(t => t.Name).Order(StringComparer.Ordinal),
        SampleHistory.EveryKind("Rao", "words").Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_has_a_sentence_of_its_own_in_both_languages()
    {
        var deal = SampleHistory.Deal("Rao", "Project head");
        foreach (var change in SampleHistory.EveryKind("Rao", "said so"))
        {
            var (english, chinese) = (Of(deal, change, Language.English), Of(deal, change, Language.Chinese));
            Assert.DoesNotContain("Something else", english);
            Assert.NotEqual(english, chinese);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", chinese);
            Assert.DoesNotMatch(@"\{\d|\p{IsCJKUnifiedIdeographs}", english.Replace("周敏", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_erased_leaves_no_empty_quotes()
    {
        var deal = SampleHistory.Deal("Rao", "");
        foreach (var change in SampleHistory.EveryKind("Rao", ""))
        {
            Assert.DoesNotMatch("“”|: ?$", Of(deal, change, Language.English));
            Assert.DoesNotMatch("“”|：$", Of(deal, change, Language.Chinese));
        }
    }

    [Fact]
    public void A_personal_note_is_named_and_not_told() =>
        Assert.DoesNotContain("pangolin", Of(
            SampleHistory.Deal("Rao", ""), new DealEvent.PersonSeated("p1", PersonSeat.Empty, new() { Wins = "pangolin", Ties = new([new("p1", "pangolin")]) }), Language.English));

    [Fact]
    public void Many_answers_of_a_turn_are_one_sentence_in_the_order_of_the_questions()
    {
        var answers = Playbook.Methods.Assessment.Criteria.Reverse()
            .Select(id => new DealEvent.Answered(new("assess", id, Subject.Us), null, AnswerValue.Plus, null, null)).ToList<DealEvent>();
        var line = Assert.Single(new EventWords(SampleHistory.Deal("Rao", ""), Some.Methods, Texts, Some.Today, Language.English).Of(answers));
        Assert.Matches("^[^:]+: 1 .* \\+; 2 .* \\+; 3 .* \\+; 4 .* \\+; 16 more$", line);
    }

    private static string Of(Deal deal, DealEvent change, Language language) =>
        string.Join('\n', new EventWords(deal, Some.Methods, Texts, Some.Today, language).Of([change]));
}
