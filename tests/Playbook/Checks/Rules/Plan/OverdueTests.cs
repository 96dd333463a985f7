using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Plan;

public sealed class OverdueTests() : RuleTest(new Overdue())
{
    private static readonly CheckInput Deal = SomeInput.At(Stage.R1);

    [Fact]
    public void Three_overdue_actions_are_told_from_the_oldest()
    {
        var input = Deal.Action(-1).Action(-3, ActionOwner.Customer).Action(-2).Action(4);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("3 actions are overdue.", Said(finding, input));
        Assert.Equal<Fact>([new Fact.Action("a2"), new Fact.Action("a3"), new Fact.Action("a1")], finding.Seen);
    }

    [Fact]
    public void Two_that_are_a_fortnight_late_are_borne() => IsSilent(Deal.Action(-14).Action(-14));

    [Fact]
    public void One_that_is_later_than_a_fortnight_is_told() => Fires(Severity.Warn, Deal.Action(-15).Action(6));

    [Fact]
    public void What_is_done_or_due_today_is_not_overdue()
    {
        IsSilent(Deal.Action(0).Action(0).Action(0));
        IsSilent(Deal.Action(-20, done: -1).Action(-1).Action(-2));
    }

    [Fact]
    public void Number_and_days_can_be_tuned()
    {
        Fires(Severity.Warn, Deal.Action(-1), Thresholds.Default with { OverdueCount = 1 });
        IsSilent(Deal.Action(-1).Action(-1).Action(-1), Thresholds.Default with { OverdueCount = 4 });
        Fires(Severity.Warn, Deal.Action(-4), Thresholds.Default with { OverdueDays = 3 });
        IsSilent(Deal.Action(-60), Thresholds.Default with { OverdueDays = 60 });
    }

    [Fact]
    public void Without_a_day_nothing_is_overdue()
    {
        IsSilent(Deal);
        IsSilent(Deal with { Actions = [new("a1"), new("a2"), new("a3")] });
    }
}
