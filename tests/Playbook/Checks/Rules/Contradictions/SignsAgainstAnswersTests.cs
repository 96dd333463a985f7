using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class SignsAgainstAnswersTests() : RuleTest(new SignsAgainstAnswers())
{
    private static readonly CheckInput Deal = SomeInput.At(Stage.R1).Us("+++++ +++++ +++++ +++++", 10);

    [Theory]
    [InlineData(Signs.CriteriaDrift, Criterion.FormalCriteria)]
    [InlineData(Signs.BudgetGone, Criterion.Funds)]
    [InlineData(Signs.NoInsideHelp, Criterion.InsideSupport)]
    [InlineData(Signs.PriceOnly, Criterion.UniqueValue)]
    [InlineData(Signs.CallsNotReturned, Criterion.Relationship)]
    [InlineData(Signs.MeetingsDelegated, Criterion.ExecutiveCredibility)]
    public void A_sign_after_the_plus_speaks_against_it(string sign, Criterion criterion)
    {
        var finding = Fires(Severity.Warn, Deal.Signs((sign, 9)));

        Assert.Equal((CriterionSet.Of(criterion), criterion), (finding.Subjects, finding.Blanks.Criterion));
        Assert.True(finding.Disputes);
    }

    [Fact]
    public void A_sign_of_the_same_day_is_not_newer() => IsSilent(Deal.Signs((Signs.BudgetGone, 10), (Signs.PriceOnly, 30)));

    [Fact]
    public void Of_a_sign_seen_twice_the_later_counts() => Assert.Contains(
        new Fact.Sign(Signs.BudgetGone, SomeInput.Day(-2)), Fires(Severity.Warn, Deal.Signs((Signs.BudgetGone, 40), (Signs.BudgetGone, 2), (Signs.BudgetGone, 5))).Seen);

    [Fact]
    public void Of_several_the_first_criterion_is_named_and_all_are_in_doubt()
    {
        var finding = Fires(Severity.Warn, Deal.Signs((Signs.PriceOnly, 1), (Signs.BudgetGone, 3)));

        Assert.Equal(Criterion.Funds, finding.Blanks.Criterion);
        Assert.Equal(CriterionSet.Of(Criterion.Funds, Criterion.UniqueValue), finding.Subjects);
    }

    [Fact]
    public void A_channel_does_not_learn_about_support()
    {
        IsSilent(Deal.Signs((Signs.NoInsideHelp, 1)), inChannel: true);
        Assert.Equal(
            CriterionSet.Of(Criterion.UniqueValue), Fires(Severity.Warn, Deal.Signs((Signs.NoInsideHelp, 1), (Signs.PriceOnly, 1)), inChannel: true).Subjects);
    }

    [Theory]
    [InlineData('-')]
    [InlineData('?')]
    public void Without_the_plus_there_is_no_contradiction(char mark) => IsSilent(Deal.Answer(Criterion.Funds, mark, 10).Signs((Signs.BudgetGone, 1)));

    [Fact]
    public void Without_a_sign_that_names_a_criterion_there_is_nothing_to_say()
    {
        IsSilent(Deal);
        IsSilent(Deal.Signs());
        IsSilent(Deal.Signs(("other", 1)));
        IsSilent(SomeInput.At(Stage.R1).Signs((Signs.BudgetGone, 1)));
    }
}
