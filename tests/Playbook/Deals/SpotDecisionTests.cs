using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Answers by a button that shows what was on record when it was drawn.</summary>
public sealed class SpotDecisionTests
{
    [Theory]
    [InlineData("", "+", "", "+")]
    [InlineData("?", "-", "?", "-")]
    [InlineData("+", "+", "+", "+")]
    public void It_is_saved_when_nobody_was_there_first(string onRecord, string mark, string was, string after)
    {
        var (decision, conflict) = Answer(onRecord, mark, was);

        Assert.Null(conflict);
        Assert.Equal(after, Assert.IsType<DealEvent.Answered>(Assert.Single(decision.Events)).After.ToText());
    }

    [Fact]
    public void Somebody_else_s_new_answer_is_not_overwritten_unseen()
    {
        var (decision, conflict) = Answer("-", "+", "?");

        Assert.Empty(decision.Events);
        Assert.Equal(("?", "-", "+"), (conflict!.Base, conflict.Theirs!.Value.ToText(), conflict.Mine));
    }

    [Fact]
    public void Two_who_say_the_same_agree() => Assert.Null(Answer("+", "+", "?").Conflict);

    [Fact]
    public void Somebody_who_does_not_know_stands_in_nobody_s_way() => Assert.Null(Answer("?", "+", "").Conflict);

    [Fact]
    public void A_confirmed_answer_keeps_its_note()
    {
        var deal = SomeDeal.New().Answered(Assessment.Funds, "+", "approved in May");

        var decision = SpotDecision.Answer(deal, SomeDeal.Assess, Criterion.Funds, "+", "+").Decision;

        Assert.Equal("approved in May", deal.After([.. decision.Events]).Note(Assessment.Funds));
    }

    private static (Decision Decision, AnswerConflict? Conflict) Answer(string onRecord, string mark, string was)
    {
        var deal = onRecord.Length == 0 ? SomeDeal.New() : SomeDeal.New().Answered(Assessment.Funds, onRecord);
        return SpotDecision.Answer(deal, SomeDeal.Assess, Criterion.Funds, mark, was);
    }
}
