using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class StuckTests() : RuleTest(new Stuck())
{
    [Theory]
    [InlineData(Stage.R1, 60)]
    [InlineData(Stage.R2, 45)]
    [InlineData(Stage.R3, 45)]
    [InlineData(Stage.R4A, 45)]
    [InlineData(Stage.R4B, 45)]
    [InlineData(Stage.R5, 21)]
    public void Each_stage_has_its_usual_time(Stage stage, int usual)
    {
        IsSilent(SomeInput.At(stage, usual));
        Fires(Severity.Warn, SomeInput.At(stage, usual + 1));
    }

    [Fact]
    public void It_names_the_stage_and_the_days()
    {
        var input = SomeInput.At(Stage.R4A, 60);

        Assert.Equal("In R4A for 60 days, longer than usual.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void The_usual_times_can_be_tuned()
    {
        var tuned = Thresholds.Default with { StuckDaysR1 = 10, StuckDaysMiddle = 20, StuckDaysR5 = 30 };

        Fires(Severity.Warn, SomeInput.At(Stage.R1, 11), tuned);
        Fires(Severity.Warn, SomeInput.At(Stage.R4B, 21), tuned);
        IsSilent(SomeInput.At(Stage.R5, 30), tuned);
    }

    [Fact]
    public void Without_the_date_of_the_stage_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5) with { StageSince = null });
}
