using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Opportunity;

public sealed class EventPastTests() : RuleTest(new EventPast())
{
    [Fact]
    public void A_deadline_that_passed_yesterday_is_told()
    {
        var input = SomeInput.At(Stage.R1).Event(-1);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("The customer's own deadline (23 Nov) has passed and nothing was decided.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), finding.Subjects);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Until_the_day_is_over_it_has_not_passed(int days) => IsSilent(SomeInput.At(Stage.R5).Event(days));

    [Fact]
    public void Whatever_the_answer_on_the_event_is_the_date_counts() => Fires(Severity.Warn, SomeInput.At(Stage.R5).Us("....-").Event(-40));

    [Fact]
    public void Without_a_date_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Us("....+"));
}
