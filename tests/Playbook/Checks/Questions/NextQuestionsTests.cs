using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Questions;

public sealed class NextQuestionsTests
{
    private const string OnePointOpen = "+++++ +++++ +++++ ?++++";

    [Fact]
    public void A_dont_know_rests_for_a_week()
    {
        var open = SomeInput.At(Stage.R3).Us(OnePointOpen);

        Assert.Empty(open.Answer(Criterion.ShortTermRevenue, '?', 7).Check().Questions);
        Assert.Equal(Criterion.ShortTermRevenue, Assert.Single(open.Answer(Criterion.ShortTermRevenue, '?', 8).Check().Questions).Criterion);
    }

    [Fact]
    public void Two_questions_to_one_person_are_a_visit_and_a_third_waits()
    {
        var asked = SomeInput.At(Stage.R3).Us("+++++ ++++. ..... .++++").Person("Sun", "UI", met: 3).Check().Questions;

        Assert.Equal(3, asked.Length);
        Assert.Equal(2, asked.Count(q => q.Whom.PersonId == "p1"));
    }

    [Fact]
    public void What_both_answers_lead_to_is_told_only_when_it_differs()
    {
        var late = SomeInput.At(Stage.R4A).Us("++++. +++++ +++++ +++++").Check(new NoEvent());

        var question = Assert.Single(late.Questions);

        Assert.Equal((Verdict.Pursue, Verdict.Stop, true), (question.IfPlus, question.IfMinus, question.ChangesVerdict));
        Assert.False(Assert.Single(SomeInput.At(Stage.R4A).Us("+++++ +++++ +++++ ++++.").Check().Questions).ChangesVerdict);
    }

    [Fact]
    public void In_a_channel_neither_verdicts_nor_confidential_criteria_are_asked()
    {
        var input = SomeInput.At(Stage.R5).Us("+++++ +++++ .+++. ++.+?").SharedPeople() with { Value = new(Measured: true, Confirmed: true) };
        var check = CheckEngine.RunForChannel(input, Thresholds.Default, RuleSettings.Full);

        var question = Assert.Single(check.Questions);
        Assert.Equal((Criterion.StrategicValue, null, null), (question.Criterion, question.IfPlus, question.IfMinus));
    }
}
