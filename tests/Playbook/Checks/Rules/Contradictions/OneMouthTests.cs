using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class OneMouthTests() : RuleTest(new OneMouth())
{
    private static readonly CheckInput Deal = SomeInput.At(Stage.R1).Us("+++++ +++++").Person("Sun").Person("Wu");

    [Fact]
    public void Three_of_five_pluses_on_one_word_are_told()
    {
        var input = Told(3, 2);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("3 of our pluses rest on one person's word.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.Application, Criterion.BusinessProfile, Criterion.Finances), finding.Subjects);
    }

    [Fact]
    public void Less_than_three_fifths_are_not() => IsSilent(Told(4, 3));

    [Fact]
    public void Four_pluses_with_a_source_are_too_few() => IsSilent(Told(4, 0));

    [Fact]
    public void Only_pluses_count() => IsSilent(Told(5, 0).Answer(Criterion.Application, '-', from: "Sun"));

    [Fact]
    public void Both_thresholds_can_be_tuned()
    {
        Fires(Severity.Warn, Told(3, 0), Thresholds.Default with { OneMouthMin = 3 });
        IsSilent(Told(2, 0), Thresholds.Default with { OneMouthMin = 3 });
        Fires(Severity.Warn, Told(9, 1), Thresholds.Default with { OneMouthShare = 0.9m });
        IsSilent(Told(8, 1), Thresholds.Default with { OneMouthShare = 0.9m });
    }

    [Fact]
    public void Of_two_who_told_as_much_the_first_on_the_map_is_meant()
    {
        var input = Told(0, 3);
        foreach (var criterion in new[] { Criterion.SolutionFit, Criterion.Resources, Criterion.Relationship })
        {
            input = input.Source(criterion, "Sun");
        }

        Assert.Equal(
            CriterionSet.Of(Criterion.SolutionFit, Criterion.Resources, Criterion.Relationship),
            Fires(Severity.Warn, input, Thresholds.Default with { OneMouthShare = 0.5m }).Subjects);
    }

    [Fact]
    public void Without_sources_there_is_nothing_to_say() => IsSilent(Deal);

    /// <summary>The first pluses rest on the word of Sun, the next on that of Wu.</summary>
    private static CheckInput Told(int sun, int wu)
    {
        var input = Deal;
        for (var i = 0; i < sun + wu; i++)
        {
            input = input.Source((Criterion)i, i < sun ? "Sun" : "Wu");
        }

        return input;
    }
}
