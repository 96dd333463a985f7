using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Win;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Win;

public sealed class SlippingTests() : RuleTest(new Slipping())
{
    [Fact]
    public void Two_pluses_lost_within_a_month_are_told()
    {
        var input = Lost(30, '-', '?');

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Support is slipping: 2 answers turned worse in 30 days.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.InsideSupport, Criterion.Culture), finding.Subjects);
    }

    [Fact]
    public void One_is_not_enough() => IsSilent(Lost(1, '-', '+'));

    [Fact]
    public void What_changed_earlier_does_not_count() => IsSilent(Lost(31, '-', '-'));

    [Fact]
    public void It_is_the_change_that_counts_and_not_the_last_confirmation()
    {
        var input = Lost(31, '-', '-');
        foreach (var criterion in new[] { Criterion.InsideSupport, Criterion.Culture })
        {
            input = input with { Answers = input.Answers.With(criterion, input.Answers[criterion]! with { On = SomeInput.Today }) };
        }

        IsSilent(input);
    }

    [Fact]
    public void Only_a_plus_can_be_lost()
    {
        IsSilent(SomeInput.At(Stage.R3).Answer(Criterion.InsideSupport, '-', 5, previous: "?").Answer(Criterion.Culture, '?', 5, previous: "-"));
        IsSilent(SomeInput.At(Stage.R3).Us("..... ..... -----"));
    }

    [Fact]
    public void Only_answers_on_winning_count() => IsSilent(SomeInput.At(Stage.R3)
        .Answer(Criterion.Funds, '-', 5, previous: "+").Answer(Criterion.UniqueValue, '-', 5, previous: "+").Answer(Criterion.Culture, '-', 5, previous: "+"));

    [Fact]
    public void Number_and_days_can_be_tuned()
    {
        Fires(Severity.Warn, Lost(5, '-', '+'), Thresholds.Default with { SlipCount = 1 });
        IsSilent(Lost(5, '-', '-'), Thresholds.Default with { SlipCount = 3 });
        Fires(Severity.Warn, Lost(90, '-', '-'), Thresholds.Default with { SlipDays = 90 });
        IsSilent(Lost(15, '-', '-'), Thresholds.Default with { SlipDays = 14 });
    }

    private static CheckInput Lost(int age, char support, char culture) => SomeInput.At(Stage.R2).Us("+++++")
        .Answer(Criterion.InsideSupport, support, age, previous: "+").Answer(Criterion.Culture, culture, age, previous: "+");
}
