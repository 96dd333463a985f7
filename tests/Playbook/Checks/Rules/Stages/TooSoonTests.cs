using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class TooSoonTests() : RuleTest(new TooSoon())
{
    [Theory]
    [InlineData(Stage.R1, 120)]
    [InlineData(Stage.R2, 90)]
    [InlineData(Stage.R3, 60)]
    [InlineData(Stage.R4A, 45)]
    [InlineData(Stage.R4B, 21)]
    [InlineData(Stage.R5, 5)]
    public void Each_stage_needs_its_time(Stage stage, int needed)
    {
        IsSilent(SomeInput.At(stage).Closing(needed + 1));
        IsSilent(SomeInput.At(stage).Closing(needed));
        Fires(Severity.Warn, SomeInput.At(stage).Closing(needed - 1));
        Fires(Severity.Warn, SomeInput.At(stage).Closing(0));
    }

    [Fact]
    public void It_names_the_days_and_the_stage()
    {
        var input = SomeInput.At(Stage.R4A).Closing(25);

        Assert.Equal("25 days to the close date is short for stage R4A.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void A_date_that_passed_is_told_by_another_rule() => IsSilent(SomeInput.At(Stage.R1).Closing(-1));

    [Fact]
    public void The_times_can_be_tuned()
    {
        Fires(Severity.Warn, SomeInput.At(Stage.R5).Closing(9), Thresholds.Default with { MinLeftDaysR5 = 10 });
        IsSilent(SomeInput.At(Stage.R5).Closing(0), Thresholds.Default with { MinLeftDaysR5 = 0 });
    }

    [Fact]
    public void Without_a_close_date_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
