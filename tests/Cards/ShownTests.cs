using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

public sealed class ShownTests
{
    private static readonly Subject Rival = new("c1");

    [Fact]
    public void What_a_card_showed_of_a_rating_is_read_back()
    {
        var deal = Some.Deal(competitors: ["Norda"]).Rated(Subject.Us, "+-?", "因为").Rated(Rival, " +");
        var shown = Read(WalkCard.Render(WalkView.Of(deal, Some.Assess, Some.Assess.Groups[0]), Language.English));
        var ids = Some.Assess.Groups[0].Questions.Select(q => q.Id).ToList();
        Assert.Equal(["+", "-", "?", "", ""], ids.Select(id => shown.Was(id, Subject.Us, "+", "-")));
        Assert.Equal(["", "+", "", "", ""], ids.Select(id => shown.Was(id, Rival, "?", "-")));
        Assert.Equal(10, shown.Answers.Count());
        Assert.Equal(NoteText.Mark("因为"), shown.NoteWas(ids[0]));
        Assert.Equal("", shown.NoteWas(ids[4]));
    }

    [Theory]
    [InlineData("same", "same", "same")]
    [InlineData("mine", "same", "same")]
    [InlineData("same", "theirs", "same")]
    [InlineData("mine", "theirs", "")]
    public void A_text_is_recognized_by_its_fingerprint_unless_both_changed_it(string submitted, string onRecord, string was)
    {
        var method = Some.EveryKind();
        var view = WalkView.Of(Some.Deal(), method, method.Groups[0]);
        var text = view.Questions.Single(q => q.Question.Kind == AnswerKind.Text);
        var shown = Read(WalkCard.Render(
            view with { Questions = [text with { Answers = [new(Subject.Us, new AnswerValue.Words("same"))] }] }, Language.English));
        Assert.Equal(was, shown.Was(text.Question.Id, Subject.Us, submitted, onRecord));
    }

    [Fact]
    public void What_was_ticked_is_read_back_whatever_happened_since()
    {
        var deal = Some.Deal().Told(ControlMethod.MethodId, ControlMethod.SaleSigns, "standing-unknown@2026-11-20,price-only");
        var control = Some.Methods.Find(ControlMethod.MethodId)!;
        var shown = Read(WalkCard.Render(WalkView.Of(deal, control, control.Groups[0]), Language.English));

        Assert.Equal("price-only,standing-unknown", shown.Was(ControlMethod.SaleSigns, Subject.Us, "people-change", "budget-gone"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("us")]
    [InlineData("us|funds")]
    [InlineData("us|funds:+,-:")]
    [InlineData("us|funds:+:x:y")]
    public void What_no_card_wrote_is_refused(string? text) => Assert.Null(Shown.Read(text));

    [Fact]
    public void A_conflict_card_shows_only_the_answers_it_asks_about()
    {
        var questions = Some.Assess.Groups[0].Questions;
        var theirs = new Theirs("− no", null, null, null, Some.Today);
        var shown = Read(AnswerConflictCard.Render(
            new(
                DealRef.Of(Some.Deal()), "d", Some.Assess, Some.Assess.Groups[0],
                [
                    new(questions[0], Party.Us, AnswerValue.Minus, "note", theirs, "+", "mine"),
                    new(questions[1], new(Rival, "Norda"), null, null, theirs, "+", null),
                ],
                0),
            Language.English));
        Assert.Equal([(questions[0].Id, Subject.Us), (questions[1].Id, Rival)], shown.Answers);
        Assert.Equal(("-", NoteText.Mark("note")), (shown.Was(questions[0].Id, Subject.Us, "+", "-"), shown.NoteWas(questions[0].Id)));
    }

    private static Shown Read(RenderedCard card) => Shown.Read(CardText.Objects(card.Tree())
        .Select(o => o.Object["data"])
        .Select(d => d?[Payload.Was]?.GetValue<string>())
        .First(was => was is not null))!;
}
