using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Answers typed for questions of every kind.</summary>
public sealed class TypedSheetTests
{
    private static readonly Deal Deal = SomeDeal.New("Norda").After(new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.PersonAdded(new("p2", "Deng")));

    private static readonly Method Every = new(
        "every", new("Every", "全部"), AskedOf.Deal, ComparesCompetitors: false,
        [
            new("g", new("G", "组"), new("G", "组"),
            [
                Ask(AnswerKind.Text), Ask(AnswerKind.Number), Ask(AnswerKind.Money), Ask(AnswerKind.Date), Ask(AnswerKind.Choice), Ask(AnswerKind.Persons),
                Ask(AnswerKind.MultiChoice), Ask(AnswerKind.Rating),
            ]),
        ]);

    [Theory]
    [InlineData("1: they want it before the tariff changes", 1, "they want it before the tariff changes")]
    [InlineData("1 they want it", 1, "they want it")]
    [InlineData("第1题 他们想在涨价前定", 1, "他们想在涨价前定")]
    [InlineData("1、他们想在涨价前定", 1, "他们想在涨价前定")]
    [InlineData("1：第一行\n第二行；2 不是题号", 1, "第一行\n第二行；2 不是题号")]
    [InlineData("2: 1,200,000", 2, "1200000")]
    [InlineData("2 120万", 2, "1200000")]
    [InlineData("3: 3.2m", 3, "3200000 CNY")]
    [InlineData("3 90k USD", 3, "90000 USD")]
    [InlineData("4: 31 March 2027", 4, "2027-03-31")]
    [InlineData("4 明年3月31日", 4, "2027-03-31")]
    [InlineData("5: gold", 5, "gold")]
    [InlineData("5 银", 5, "silver")]
    [InlineData("6: Rao, deng", 6, "p1,p2")]
    [InlineData("6：Deng、Rao", 6, "p2,p1")]
    [InlineData("1: ?", 1, "?")]
    [InlineData("3 不清楚", 3, "?")]
    [InlineData("8 +", 8, "+")]
    public void What_is_typed_behind_a_number_answers_the_question(string typed, int number, string value)
    {
        var decided = Decide(typed);
        Assert.Empty(decided.Problems);
        var answered = Assert.IsType<DealEvent.Answered>(Assert.Single(decided.Events));
        Assert.Equal(($"q{number}", value), (answered.Key.Question, answered.After.ToText()));
    }

    [Fact]
    public void Several_lines_answer_several_questions()
    {
        var decided = Decide("1: before May\n3: 3.2m\n8 + so they said\nmore of it");
        Assert.Equal(["q1 before May", "q3 3200000 CNY", "q8 +"], decided.Events.Cast<DealEvent.Answered>().Select(e => $"{e.Key.Question} {e.After.ToText()}"));
        Assert.Equal("so they said\nmore of it", decided.Items[2].Note);
    }

    [Theory]
    [InlineData("2: many", "cannot be read as a number")]
    [InlineData("3: 3,2", "")]
    [InlineData("4: someday", "")]
    [InlineData("5: tin", "one of: Gold, Silver")]
    [InlineData("6: Zhao", "“Zhao” is not on the map")]
    [InlineData("7: gold", "ticked on its card")]
    [InlineData("1 +", "Type “1: …”")]
    [InlineData("1: he gave him a red envelope with cash", "")]
    public void What_cannot_be_taken_says_why_and_nothing_is_saved(string typed, string why)
    {
        var decided = Decide(typed);
        Assert.Empty(decided.Events);
        Assert.Contains(why, Assert.Single(decided.Problems).En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_a_person_is_kept_for_that_person()
    {
        var method = SomeDeal.Methods.Find("person")!;
        var decided = TypedSheet.Decide(Deal, new(method, new("p2")), TypedAnswer.Parse("1: open two depots", _ => true), SomeDeal.Today);
        Assert.Equal(new("person", "company-need", new("p2")), Assert.IsType<DealEvent.Answered>(Assert.Single(decided.Events)).Key);
    }

    [Theory]
    [InlineData("3.2m for all of it")]
    [InlineData("10:30 at their office")]
    [InlineData("2027-03-31")]
    [InlineData("1")]
    [InlineData("100 people came")]
    public void Other_numbers_are_no_answers(string typed) => Assert.Empty(TypedAnswer.Parse(typed, _ => true));

    [Theory]
    [InlineData("3 people came", true)]
    [InlineData("3: people came", false)]
    public void Words_behind_a_mere_number_may_have_been_said_to_nobody(string typed, bool loose) =>
        Assert.Equal(loose, Assert.Single(TypedAnswer.Parse(typed, _ => true)).IsLoose);

    private static TypedSheet Decide(string typed) => TypedSheet.Decide(
        Deal, new(Every, Subject.Us), TypedAnswer.Parse(typed, n => Every.Questions.Any(q => q.Number == n && q.Kind != AnswerKind.Rating)), new LocalDate(2026, 11, 24));

    private static Question Ask(AnswerKind kind)
    {
        var number = kind switch
        {
            AnswerKind.Text => 1, AnswerKind.Number => 2, AnswerKind.Money => 3, AnswerKind.Date => 4, AnswerKind.Choice => 5, AnswerKind.Persons => 6, AnswerKind.MultiChoice => 7, _ => 8,
        };
        return new($"q{number}", number, new($"Q{number}", $"题{number}"), new("?", "？"), kind, kind is AnswerKind.Choice or AnswerKind.MultiChoice ? [new("gold", new("Gold", "金")), new("silver", new("Silver", "银"))] : [], []);
    }
}
