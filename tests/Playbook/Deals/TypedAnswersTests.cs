using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class TypedAnswersTests
{
    private const int Event = 5;

    [Fact]
    public void An_answer_by_number_is_about_us_with_its_note()
    {
        var deal = Apply(SomeDeal.New(), Event, "+", note: " CFO must decide before the tariff change ");

        Assert.Equal(("+", "CFO must decide before the tariff change"), (deal.Mark(Assessment.CompellingEvent), deal.Note(Assessment.CompellingEvent)));
    }

    [Fact]
    public void It_can_be_about_a_competitor()
    {
        var deal = Apply(SomeDeal.New("Norda"), 9, "-", "c1");

        Assert.Equal((null, "-"), (deal.Mark(Assessment.Relationship), deal.Mark(Assessment.Relationship, new("c1"))));
    }

    [Fact]
    public void The_same_again_confirms_it_and_keeps_the_note()
    {
        var deal = SomeDeal.New().Answered(Assessment.CompellingEvent, "+", "why", SomeDeal.Bo);

        var decision = Decide(deal, Event, "+");

        Assert.Equal("5 compelling-event: +, confirmed", decision.Told!.Value.En);
        Assert.Equal("why", deal.After([.. decision.Events]).Note(Assessment.CompellingEvent));
    }

    [Fact]
    public void A_changed_answer_drops_the_note_that_explained_the_old_one_and_the_log_keeps_it()
    {
        var deal = SomeDeal.New().Answered(Assessment.CompellingEvent, "+", "why");

        var decision = Decide(deal, Event, "-");

        var answered = Assert.IsType<DealEvent.Answered>(Assert.Single(decision.Events));
        Assert.Equal(("why", null), (answered.NoteBefore, answered.NoteAfter));
        Assert.Equal("5 compelling-event: − (was +)", decision.Told!.Value.En);
    }

    [Theory]
    [InlineData(0, "us", "+", "1 to 20")]
    [InlineData(21, "us", "+", "1 to 20")]
    [InlineData(5, "c2", "+", "not part of this deal")]
    [InlineData(5, "us", "maybe", "no answer")]
    public void What_cannot_be_taken_is_refused_with_the_reason(int number, string subject, string value, string reason)
    {
        var decision = Decide(SomeDeal.New("Norda"), number, value, subject);

        Assert.Contains(reason, Assert.Single(decision.Problems).Text.En, StringComparison.Ordinal);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void A_note_that_is_too_long_is_refused_with_its_answer() =>
        Assert.True(Decide(SomeDeal.New(), Event, "+", note: new string('x', DealLimits.Note + 1)).IsRefused);

    [Theory]
    [InlineData(AnswerKind.Choice, "gold", "gold")]
    [InlineData(AnswerKind.Choice, "tin", null)]
    [InlineData(AnswerKind.MultiChoice, "silver,gold,silver", "gold,silver")]
    [InlineData(AnswerKind.MultiChoice, "gold,tin", null)]
    [InlineData(AnswerKind.Choice, "gold,silver", null)]
    [InlineData(AnswerKind.Number, "3.20", "3.20")]
    [InlineData(AnswerKind.Number, "1e9", null)]
    [InlineData(AnswerKind.Money, "3 CNY", "3 CNY")]
    [InlineData(AnswerKind.Money, "-3 CNY", null)]
    [InlineData(AnswerKind.Money, "3 XYZ", null)]
    [InlineData(AnswerKind.Date, "2026-02-30", null)]
    [InlineData(AnswerKind.Text, " free ", "free")]
    [InlineData(AnswerKind.Rating, "?", "?")]
    public void A_value_must_fit_its_question(AnswerKind kind, string text, string? read)
    {
        var question = new Question("q", 1, new("q", "q"), new("?", "？"), kind, [new("gold", new("Gold", "金")), new("silver", new("Silver", "银"))], []);

        Assert.Equal(read, QuestionValue.TryRead(question, text, out var value) ? value.ToText() : null);
    }

    private static Decision Decide(Deal deal, int number, string value, string subject = "us", string? note = null) =>
        TypedAnswers.Decide(deal, SomeDeal.Assess, number, new(subject), value, note);

    private static Deal Apply(Deal deal, int number, string value, string subject = "us", string? note = null) =>
        deal.After([.. Decide(deal, number, value, subject, note).Events]);
}
