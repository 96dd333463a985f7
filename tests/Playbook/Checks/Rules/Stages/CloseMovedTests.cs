using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class CloseMovedTests() : RuleTest(new CloseMoved())
{
    [Fact]
    public void Two_delays_are_told()
    {
        var input = SomeInput.At(Stage.R2).MovedLater(0, 40);

        Assert.Equal("The close date has moved 2 times.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void One_is_borne() => IsSilent(SomeInput.At(Stage.R2).MovedLater(40));

    [Theory]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void A_delay_is_remembered_for_half_a_year(int daysAgo, bool fires)
    {
        var input = SomeInput.At(Stage.R2).MovedLater(5, daysAgo);
        if (fires)
        {
            Fires(Severity.Warn, input);
        }
        else
        {
            IsSilent(input);
        }
    }

    [Fact]
    public void Only_putting_off_counts()
    {
        var (day, earlier, later) = (SomeInput.Day(-3), SomeInput.Day(10), SomeInput.Day(20));

        IsSilent(SomeInput.At(Stage.R2) with
        {
            CloseMoves = [new(day, earlier, later), new(day, later, earlier), new(day, null, later), new(day, later, null)],
        });
    }

    [Fact]
    public void The_number_can_be_tuned()
    {
        var three = SomeInput.At(Stage.R2).MovedLater(5, 6, 7);

        Fires(Severity.Warn, three, Thresholds.Default with { CloseMovesWarn = 3 });
        IsSilent(three, Thresholds.Default with { CloseMovesWarn = 4 });
        Fires(Severity.Warn, SomeInput.At(Stage.R2).MovedLater(5), Thresholds.Default with { CloseMovesWarn = 1 });
    }

    [Fact]
    public void Without_a_history_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Closing(30));
}
