using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>What one more answer changes.</summary>
public sealed class CheckChangeTests
{
    [Fact]
    public void Nothing_changes_between_a_check_and_itself() => Assert.True(CheckChange.Between(Check("+++++"), Check("+++++")).IsNone);

    [Fact]
    public void It_tells_the_light_that_turned_and_the_finding_that_came()
    {
        var change = CheckChange.Between(Check("+++++"), Check("++++-"));

        Assert.Contains((0, Light.Green, Light.Amber), change.Lights);
        Assert.Contains("opp-no-event", change.New.Select(f => f.RuleId));
    }

    [Fact]
    public void What_came_one_way_goes_the_other()
    {
        var change = CheckChange.Between(Check("++++-"), Check("+++++"));

        Assert.Contains((0, Light.Amber, Light.Green), change.Lights);
        Assert.Contains("opp-no-event", change.Gone.Select(f => f.RuleId));
    }

    private static CheckResult Check(string opportunity) => CheckEngine.Run(
        CheckInput.Of(SomeDeal.With(opportunity + "+++++ +++++ +++++").At(Stage.R3), SomeDeal.Today), Thresholds.Default, RuleSettings.Full);
}
