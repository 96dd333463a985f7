using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Plan;

public sealed class OneSidedTests() : RuleTest(new OneSided())
{
    private static readonly CheckInput Ours = SomeInput.At(Stage.R3).Action(5).Action(-3);

    [Fact]
    public void Two_open_actions_of_ours_and_no_promise_of_theirs_are_told() => Fires(Severity.Note, Ours.Visited(4));

    [Fact]
    public void In_the_first_two_stages_it_is_too_early() => IsSilent(Ours with { Stage = Stage.R2 });

    [Fact]
    public void One_open_action_is_not_enough() => IsSilent(SomeInput.At(Stage.R5).Action(5).Action(5, done: -1));

    [Fact]
    public void An_open_action_of_the_customer_is_a_promise()
    {
        IsSilent(Ours.Action(9, ActionOwner.Customer));
        Fires(Severity.Note, Ours.Action(-9, ActionOwner.Customer, done: -9));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(45, false)]
    [InlineData(46, true)]
    [InlineData(-1, true)]
    public void A_visit_of_the_last_45_days_that_ended_with_a_promise_settles_it(int daysAgo, bool fires)
    {
        var input = Ours.VisitedWithPromise(daysAgo);
        if (fires)
        {
            Fires(Severity.Note, input);
        }
        else
        {
            IsSilent(input);
        }
    }

    [Fact]
    public void Without_actions_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Visited(1));
}
