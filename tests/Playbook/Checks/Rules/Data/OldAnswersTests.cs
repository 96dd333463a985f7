using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Data;

public sealed class OldAnswersTests() : RuleTest(new OldAnswers())
{
    [Theory]
    [InlineData(Stage.R1, 46, Severity.Note, 45)]
    [InlineData(Stage.R4A, 46, Severity.Note, 45)]
    [InlineData(Stage.R4B, 31, Severity.Warn, 30)]
    [InlineData(Stage.R5, 31, Severity.Warn, 30)]
    public void Five_old_answers_are_told_and_late_they_age_faster(Stage stage, int age, Severity severity, int days)
    {
        var input = SomeInput.At(stage).Us("+-+-+", age);

        Assert.Equal($"5 answers are older than {days} days.", Said(Fires(severity, input), input));
    }

    [Theory]
    [InlineData(Stage.R4A, 45)]
    [InlineData(Stage.R4B, 30)]
    public void On_the_last_day_they_are_not_old_yet(Stage stage, int age) => IsSilent(SomeInput.At(stage).Us("+++++ +++++", age));

    [Fact]
    public void Four_are_not_enough_and_what_is_not_known_does_not_age()
    {
        IsSilent(SomeInput.At(Stage.R3).Us("+-+-? ?????", 90));
        IsSilent(SomeInput.At(Stage.R3).Us("++++", 90).Answer(Criterion.Risk, '+', 3));
    }

    [Fact]
    public void Numbers_and_days_can_be_tuned()
    {
        Fires(Severity.Note, SomeInput.At(Stage.R3).Us("+++", 46), Thresholds.Default with { OldAnswerCount = 3 });
        IsSilent(SomeInput.At(Stage.R3).Us("+++++", 46), Thresholds.Default with { OldAnswerCount = 6 });
        Fires(Severity.Note, SomeInput.At(Stage.R3).Us("+++++", 15), Thresholds.Default with { OldAnswerDays = 14 });
        Fires(Severity.Warn, SomeInput.At(Stage.R5).Us("+++++", 8), Thresholds.Default with { OldAnswerDaysLate = 7 });
        IsSilent(SomeInput.At(Stage.R5).Us("+++++", 90), Thresholds.Default with { OldAnswerDaysLate = 90 });
    }

    [Fact]
    public void Without_dates_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5) with { Answers = AnswerSheet.Of(Criteria.All.Select(c => KeyValuePair.Create(c, new CheckAnswer(Mark.Plus)))) });
    }
}
