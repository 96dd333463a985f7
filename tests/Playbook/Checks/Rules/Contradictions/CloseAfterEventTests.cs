using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class CloseAfterEventTests() : RuleTest(new CloseAfterEvent())
{
    private static readonly CheckInput WithEvent = SomeInput.At(Stage.R3).Us("....+").Event(30);

    [Fact]
    public void Fifteen_days_after_the_deadline_contradicts_it()
    {
        var input = WithEvent.Closing(45);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("We plan to close 15 days after the customer's own deadline.", Said(finding, input));
        Assert.True(finding.Disputes);
        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), finding.Subjects);
    }

    [Fact]
    public void A_fortnight_is_borne() => IsSilent(WithEvent.Closing(44));

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void The_gap_can_be_tuned(int gap)
    {
        var thresholds = Thresholds.Default with { EventGapDays = gap };

        IsSilent(WithEvent.Closing(30 + gap), thresholds);
        Fires(Severity.Warn, WithEvent.Closing(31 + gap), thresholds);
    }

    [Fact]
    public void A_deadline_today_still_counts_and_one_that_passed_does_not()
    {
        Fires(Severity.Warn, WithEvent.Event(0).Closing(15));
        IsSilent(WithEvent.Event(-1).Closing(45));
    }

    [Theory]
    [InlineData("....-")]
    [InlineData("....?")]
    [InlineData(".....")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(WithEvent.Us(us).Closing(90));

    [Fact]
    public void Without_either_date_there_is_nothing_to_say()
    {
        IsSilent(WithEvent);
        IsSilent(SomeInput.At(Stage.R3).Us("....+").Closing(90));
    }
}
