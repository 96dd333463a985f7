using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Plan;

public sealed class NoActionsTests() : RuleTest(new NoActions())
{
    [Fact]
    public void Nothing_to_do_is_told_from_the_second_stage_on()
    {
        Fires(Severity.Warn, SomeInput.At(Stage.R2));
        Fires(Severity.Warn, SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R1));
    }

    [Fact]
    public void What_is_done_is_no_longer_to_do() => Fires(Severity.Warn, SomeInput.At(Stage.R2).Action(5, done: -1));

    [Fact]
    public void One_open_action_is_enough_whoever_has_it()
    {
        IsSilent(SomeInput.At(Stage.R2).Action(5));
        IsSilent(SomeInput.At(Stage.R2).Action(-5, ActionOwner.Customer));
        IsSilent(SomeInput.At(Stage.R2) with { Actions = [new("a1")] });
    }
}
