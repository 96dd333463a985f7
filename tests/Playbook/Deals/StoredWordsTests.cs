using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Wherever words come into a deal, what must not be kept is not, and the answer says so.</summary>
public sealed class StoredWordsTests
{
    private const string Bad = "Promised him a kickback";

    [Fact]
    public void A_note_on_a_card() => NotKept(
        AnswerMerge.Merge(SomeDeal.New(), SomeDeal.Assess, [new("funds", Subject.Us, "", "+", "", Bad)]) is { Events.IsEmpty: true } merged ? merged.Rejected : []);

    [Fact]
    public void A_note_that_was_typed() => NotKept(TypedAnswers.Decide(SomeDeal.New(), SomeDeal.Assess, 4, Subject.Us, "+", Bad));

    [Fact]
    public void The_reason_of_a_move() => NotKept(StageDecision.Move(SomeDeal.New(), Stage.R2, Bad, DealView.Full, Thresholds.Default).Decision);

    [Fact]
    public void The_reason_of_an_end() => NotKept(CloseDecision.Close(SomeDeal.New(), Outcome.Lost, Bad, Thresholds.Default));

    [Fact]
    public void The_reason_to_reopen() =>
        NotKept(CloseDecision.Reopen(SomeDeal.New() with { Closing = new(Outcome.Lost, "price", SomeDeal.Ana.Id, default) }, Bad));

    [Theory]
    [InlineData(PersonField.Title)]
    [InlineData(PersonField.Department)]
    [InlineData(PersonField.Step)]
    [InlineData(PersonField.Wins)]
    public void What_is_said_of_a_person_on_the_map(PersonField field) => NotKept(
        PersonEdit.Add(SomeDeal.New(), new Dictionary<PersonField, string> { [PersonField.Name] = "Rao", [field] = Bad }, SomeDeal.Today).Problems);

    [Theory]
    [InlineData(RouteField.Step)]
    [InlineData(RouteField.Say)]
    public void What_is_planned_on_the_route(RouteField field)
    {
        var deal = SomeDeal.New().After(new DealEvent.PersonAdded(new("p1", "Rao")));
        NotKept(RouteDecision.Add(deal, RouteText.With(new("p1", RouteMethod.Event, SomeDeal.Today), field, Bad), SomeDeal.Today));
    }

    [Fact]
    public void A_note_that_stands_is_not_judged_again_when_only_the_answer_changes()
    {
        var deal = SomeDeal.New().Answered("funds", "+", Bad);
        var merged = AnswerMerge.Merge(deal, SomeDeal.Assess, [new("funds", Subject.Us, "+", "-", NoteText.Mark(Bad))]);
        Assert.Equal("-", Assert.IsType<DealEvent.Answered>(Assert.Single(merged.Events)).After.ToText());
    }

    private static void NotKept(Decision decision)
    {
        Assert.Empty(decision.Events);
        NotKept(decision.Problems);
    }

    private static void NotKept(IReadOnlyList<Problem> problems) => Assert.Equal(ProblemKind.NotKept, Assert.Single(problems).Kind);
}
