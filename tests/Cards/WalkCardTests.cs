using System.Text.Json.Nodes;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

public sealed class WalkCardTests
{
    private static readonly QuestionGroup First = Some.Assess.Groups[0];

    [Fact]
    public void What_is_on_record_stands_in_the_inputs()
    {
        var deal = Some.Deal(competitors: ["Norda"]).Rated(Subject.Us, "+-?", "because").Rated(new("c1"), "-");
        var values = Values(WalkCard.Render(WalkView.Of(deal, Some.Assess, First), Language.English));
        Assert.Equal(["+", "-", "?", null, null], First.Questions.Select(q => values[Inputs.Answer(q.Id, Subject.Us)]));
        Assert.Equal("-", values[Inputs.Answer(First.Questions[0].Id, new("c1"))]);
        Assert.Equal("because", values[Inputs.Note(First.Questions[0].Id)]);
    }

    [Fact]
    public void Every_kind_of_answer_is_read_back_as_it_was_drawn()
    {
        var method = Some.EveryKind();
        (AnswerKind Kind, string Text)[] answers =
        [
            (AnswerKind.Rating, "-"), (AnswerKind.Choice, "direct"), (AnswerKind.MultiChoice, "open,direct"), (AnswerKind.Text, "two words"),
            (AnswerKind.Number, "3.5"), (AnswerKind.Money, "90000 USD"), (AnswerKind.Date, "2027-02-28"), (AnswerKind.Persons, "p1,p2"),
            (AnswerKind.Evidence, "2026-11-03 Told against"),
        ];
        foreach (var text in (IEnumerable<Func<AnswerKind, string>>)[kind => answers.Single(a => a.Kind == kind).Text, _ => "?"])
        {
            var view = WalkView.Of(Some.Deal(), method, method.Groups[0]) with { People = [new("p1", "Rao"), new("p2", "Deng")] };
            view = view with
            {
                Questions = [.. view.Questions.Select(q => q with { Answers = [.. q.Answers.Select(a => a with { OnRecord = Parse(q.Question.Kind, text(q.Question.Kind)) })] })],
            };
            var values = Values(WalkCard.Render(view, Language.Chinese));
            Assert.All(view.Questions, q => Assert.Equal(
                text(q.Question.Kind), AnswerInput.Read(q.Question, Subject.Us, id => values.GetValueOrDefault(id))));
        }
    }

    [Fact]
    public void What_was_not_taken_stays_in_its_input_and_is_not_what_was_on_record()
    {
        var method = Some.EveryKind();
        var view = WalkView.Of(Some.Deal(), method, method.Groups[0]);
        var date = view.Questions.Single(q => q.Question.Kind == AnswerKind.Date);
        var card = WalkCard.Render(
            view with { Questions = [date with { Answers = [new(Subject.Us, null, "2027-02-30")], Problem = new("No such day.", "没有这一天。") }] }, Language.English);
        Assert.Equal("2027-02-30", Values(card)[Inputs.Answer(date.Question.Id, Subject.Us)]);
        Assert.Contains("No such day.", card.Card.ToJson(), StringComparison.Ordinal);
    }

    private static Method Control => Some.Methods.Find(ControlMethod.MethodId)!;

    [Fact]
    public void A_sign_shows_the_day_it_was_ticked_and_sends_its_id_alone()
    {
        var deal = Some.Deal().Told(ControlMethod.MethodId, ControlMethod.SaleSigns, "budget-gone@2026-11-20");
        var card = WalkCard.Render(WalkView.Of(deal, Control, Control.Groups[0]), Language.English);

        Assert.Equal("budget-gone", Values(card)[Inputs.Answer(ControlMethod.SaleSigns, Subject.Us)]);
        Assert.Contains("The money is cut or withdrawn · 20 Nov 2026", card.Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_list_on_a_form_it_is_told_how_much_is_ticked()
    {
        var form = Control.Groups[0] with { Compact = true };
        var deal = Some.Deal().Told(ControlMethod.MethodId, ControlMethod.SaleSigns, "budget-gone@2026-11-20");

        Assert.Contains("1 of 13 ticked", WalkCard.Render(WalkView.Of(deal, Control with { Groups = [form] }, form), Language.English).Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_supplier_is_one_of_the_parties_or_nobody_of_them()
    {
        var card = WalkCard.Render(WalkView.Of(Some.Deal(), Some.Facts, Some.Facts.Groups[0]), Language.English);
        var input = CardText.Objects(card.Tree()).Select(o => o.Object).Single(o => o.Text("id") == Inputs.Answer(DealFacts.CurrentSupplier, Subject.Us));

        Assert.Equal(["us", "c1", "c2", "other", "nobody", "?"], input["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>()));
    }

    [Fact]
    public void Competitors_beyond_three_have_a_page_of_their_own()
    {
        var deal = Some.Deal(competitors: ["A", "B", "C", "D", "E"]);
        var first = Values(WalkCard.Render(WalkView.Of(deal, Some.Assess, First), Language.English)).Keys;
        var second = Values(WalkCard.Render(WalkView.Of(deal, Some.Assess, First, partyPage: 1), Language.English)).Keys;
        var question = First.Questions[0].Id;
        Assert.Equal(["us", "c1", "c2", "c3"], Subjects(first, question));
        Assert.Equal(["c4", "c5"], Subjects(second, question));
        Assert.DoesNotContain(Inputs.Note(question), second);
    }

    [Fact]
    public void A_page_that_is_gone_shows_the_first() =>
        Assert.Equal(0, WalkView.Of(Some.Deal(competitors: ["A"]), Some.Assess, First, partyPage: 1).PartyPage);

    [Fact]
    public void Notes_that_fill_the_card_open_on_one_of_their_own_and_none_is_sent_twice()
    {
        var deal = Some.Deal(competitors: ["A", "B", "C"]).Rated(Subject.Us, "+++++", Some.Heavy(DealLimits.Note));
        var values = Values(WalkCard.Render(WalkView.Of(deal, Some.Assess, First), Language.Chinese));
        var apart = First.Questions.Where(q => !values.ContainsKey(Inputs.Note(q.Id))).ToList();
        Assert.NotEmpty(apart);
        Assert.Equal(apart[0].Id, values[Inputs.LongNote]);
        var alone = Values(WalkCard.Render(WalkView.Of(deal, Some.Assess, First, questionId: apart[0].Id), Language.Chinese));
        Assert.Equal(Some.Heavy(DealLimits.Note), alone[Inputs.Note(apart[0].Id)]);
    }

    [Fact]
    public void A_note_that_was_not_saved_is_never_moved_away()
    {
        var deal = Some.Deal(competitors: ["A", "B", "C"]).Rated(Subject.Us, "+++++", Some.Heavy(DealLimits.Note));
        var view = WalkView.Of(deal, Some.Assess, First);
        var values = Values(WalkCard.Render(view with { Questions = [view.Questions[0] with { TypedNote = "just typed" }, .. view.Questions.Skip(1)] }, Language.Chinese));
        Assert.Equal("just typed", values[Inputs.Note(First.Questions[0].Id)]);
    }

    [Fact]
    public void Competitors_whose_short_names_are_alike_get_numbers()
    {
        var labels = CardText.Objects(WalkCard.Render(
                WalkView.Of(Some.Deal(competitors: ["Northern Star Cooling", "Northern Star Heating", "B"]), Some.Assess, First), Language.English).Tree())
            .Select(o => o.Object).Where(o => o.Type() == "Input.ChoiceSet").Take(4).Select(o => o.Text("label")).ToList();
        Assert.Equal(labels.Distinct(), labels);
        Assert.StartsWith("1 Northern", labels[1], StringComparison.Ordinal);
    }

    private static AnswerValue Parse(AnswerKind kind, string text)
    {
        Assert.True(AnswerValue.TryParse(kind, text, out var value));
        return value;
    }

    private static IEnumerable<string> Subjects(IEnumerable<string> inputs, string question) =>
        inputs.Where(id => id.StartsWith($"a.{question}.", StringComparison.Ordinal)).Select(id => id.Split('.')[^1]);

    private static Dictionary<string, string?> Values(RenderedCard card) => CardText.Objects(card.Tree())
        .Select(o => o.Object)
        .Where(o => o.Type().StartsWith("Input.", StringComparison.Ordinal))
        .ToDictionary(o => o.Text("id"), o => (o["value"] as JsonValue)?.GetValue<string>());
}
