using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class ClosePastTests() : RuleTest(new ClosePast())
{
    [Theory]
    [InlineData(Stage.R1)]
    [InlineData(Stage.R5)]
    public void The_day_after_the_close_date_it_is_told(Stage stage) => Fires(Severity.Warn, SomeInput.At(stage).Closing(-1));

    [Fact]
    public void On_the_day_itself_it_may_still_close() => IsSilent(SomeInput.At(Stage.R5).Closing(0));

    [Fact]
    public void A_day_to_come_is_no_fault() => IsSilent(SomeInput.At(Stage.R5).Closing(1));

    [Fact]
    public void Without_a_close_date_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
