using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Plan;

public sealed class WeakPointUnownedTests() : RuleTest(new WeakPointUnowned())
{
    private static readonly CheckInput Used = SomeInput.At(Stage.R1).Action(5, names: CriterionSet.Of(Criterion.Funds));

    [Fact]
    public void In_a_channel_it_does_not_know_what_is_one_to_one()
    {
        var input = SomeInput.At(Stage.R3).Action(5).Us("..... ..... -...- ..-..", age: 30);

        Fires(Severity.Note, input);
        IsSilent(input, inChannel: true);
        Assert.Equal([Criterion.Funds], Fires(Severity.Note, input.Answer(Criterion.Funds, '-', 30), inChannel: true).Subjects);
    }

    [Fact]
    public void A_minus_older_than_a_fortnight_that_no_action_names_is_told()
    {
        var input = Used.Us("....-", age: 15);

        var finding = Fires(Severity.Note, input);

        Assert.Equal("A weak point is known for 15 days and nobody works on it.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), finding.Subjects);
    }

    [Fact]
    public void Of_several_the_days_of_the_oldest_are_told()
    {
        var input = Used.Us("--...", age: 20).Answer(Criterion.Risk, '-', 40).Answer(Criterion.Culture, '-', 14);

        var finding = Fires(Severity.Note, input);

        Assert.Equal(40, finding.Blanks.Number);
        Assert.Equal(CriterionSet.Of(Criterion.Application, Criterion.BusinessProfile, Criterion.Risk), finding.Subjects);
    }

    [Fact]
    public void A_fortnight_is_borne() => IsSilent(Used.Us("....-", age: 14));

    [Theory]
    [InlineData("....+")]
    [InlineData("....?")]
    [InlineData("...-.")]
    public void What_is_no_minus_or_is_named_by_an_action_is_no_weak_point(string us) => IsSilent(Used.Us(us, age: 60));

    [Fact]
    public void An_action_that_is_done_names_it_too() =>
        IsSilent(SomeInput.At(Stage.R3).Us("....-", age: 60).Action(-5, done: -4, names: CriterionSet.Of(Criterion.CompellingEvent)));

    [Fact]
    public void The_days_can_be_tuned()
    {
        Fires(Severity.Note, Used.Us("....-", age: 8), Thresholds.Default with { WeakPointDays = 7 });
        IsSilent(Used.Us("....-", age: 60), Thresholds.Default with { WeakPointDays = 60 });
    }

    [Fact]
    public void Without_actions_or_the_day_of_the_answer_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5).Us("-----", age: 60));
        IsSilent(Used with { Answers = AnswerSheet.Empty.With(Criterion.CompellingEvent, new(Mark.Minus)) });
    }
}
