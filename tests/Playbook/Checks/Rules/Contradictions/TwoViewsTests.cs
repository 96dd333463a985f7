using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class TwoViewsTests() : RuleTest(new TwoViews())
{
    private static readonly CheckInput Deal = SomeInput.At(Stage.R1).Us("++");

    [Fact]
    public void Two_answers_that_differ_are_noted_without_a_name()
    {
        var input = Deal.Views(Criterion.BusinessProfile, ("ann", '+', 3), ("bo", '-', 10));

        var finding = Fires(Severity.Note, input);

        Assert.Equal(CriterionSet.Of(Criterion.BusinessProfile), finding.Subjects);
        Assert.Equal(Criterion.BusinessProfile, finding.Blanks.Criterion);
        Assert.False(finding.Disputes);
    }

    [Fact]
    public void Of_several_the_first_is_named_and_all_are_subjects()
    {
        var input = Deal.Views(Criterion.BusinessProfile, ("ann", '+', 3), ("bo", '-', 3)).Views(Criterion.Application, ("ann", '-', 3), ("bo", '+', 3));

        var finding = Fires(Severity.Note, input);

        Assert.Equal((Criterion.Application, 2), (finding.Blanks.Criterion, finding.Subjects.Count));
    }

    [Theory]
    [InlineData('+', '+')]
    [InlineData('-', '-')]
    [InlineData('+', '?')]
    [InlineData('-', '?')]
    public void Not_knowing_is_no_other_view(char one, char other) => IsSilent(Deal.Views(Criterion.Application, ("ann", one, 3), ("bo", other, 3)));

    [Fact]
    public void Views_of_more_than_a_month_ago_do_not_count()
    {
        Fires(Severity.Note, Deal.Views(Criterion.Application, ("ann", '+', 30), ("bo", '-', 30)));
        IsSilent(Deal.Views(Criterion.Application, ("ann", '+', 31), ("bo", '-', 1)));
        IsSilent(Deal.Views(Criterion.Application, ("ann", '+', 1), ("bo", '-', 31)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(90)]
    public void The_days_can_be_tuned(int days)
    {
        var thresholds = Thresholds.Default with { ViewsDays = days };

        Fires(Severity.Note, Deal.Views(Criterion.Application, ("ann", '+', days), ("bo", '-', 1)), thresholds);
        IsSilent(Deal.Views(Criterion.Application, ("ann", '+', days + 1), ("bo", '-', 1)), thresholds);
    }

    [Theory]
    [InlineData(Criterion.InsideSupport)]
    [InlineData(Criterion.PoliticalAlignment)]
    [InlineData(Criterion.Profitability)]
    public void A_channel_does_not_learn_of_it(Criterion criterion)
    {
        var input = SomeInput.At(Stage.R1).Us("+++++ +++++ +++++ +++++").Views(criterion, ("ann", '+', 3), ("bo", '-', 3));

        Fires(Severity.Note, input);
        IsSilent(input, inChannel: true);
    }

    [Fact]
    public void With_one_author_there_is_nothing_to_say()
    {
        IsSilent(Deal);
        IsSilent(Deal.Views(Criterion.Application, ("ann", '+', 3)));
    }
}
