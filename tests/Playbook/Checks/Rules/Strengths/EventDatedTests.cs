using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class EventDatedTests() : RuleTest(new EventDated())
{
    private static readonly CheckInput WithEvent = SomeInput.At(Stage.R1).Us("....+").Event(30);

    [Fact]
    public void A_reason_a_date_and_a_plan_that_fits_are_told() => Fires(Severity.Strength, WithEvent.Closing(20));

    [Fact]
    public void A_fortnight_after_the_deadline_still_fits()
    {
        Fires(Severity.Strength, WithEvent.Closing(44));
        IsSilent(WithEvent.Closing(45));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void The_gap_can_be_tuned(int gap)
    {
        var thresholds = Thresholds.Default with { EventGapDays = gap };

        Fires(Severity.Strength, WithEvent.Closing(30 + gap), thresholds);
        IsSilent(WithEvent.Closing(31 + gap), thresholds);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void The_deadline_must_be_to_come(int day, bool fires)
    {
        var input = WithEvent.Event(day).Closing(0);
        if (fires)
        {
            Fires(Severity.Strength, input);
        }
        else
        {
            IsSilent(input);
        }
    }

    [Theory]
    [InlineData("....-")]
    [InlineData("....?")]
    [InlineData("")]
    public void Without_the_plus_it_is_not_told(string us) => IsSilent(WithEvent.Us(us).Closing(20));

    [Fact]
    public void Without_either_date_there_is_nothing_to_say()
    {
        IsSilent(WithEvent);
        IsSilent(SomeInput.At(Stage.R5).Us("....+").Closing(20));
    }
}
