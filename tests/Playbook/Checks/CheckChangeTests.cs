using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>What one more answer changes.</summary>
public sealed class CheckChangeTests
{
    [Fact]
    public void Nothing_changes_between_a_check_and_itself() => Assert.True(Change("+++++", "+++++").IsNone);

    [Fact]
    public void It_tells_the_light_that_turned_and_the_finding_that_came()
    {
        var change = Change("+++++", "++++-");

        Assert.Contains((0, Light.Green, Light.Amber), change.Lights);
        Assert.Contains("opp-no-event", change.New.Select(f => f.RuleId));
    }

    [Fact]
    public void What_came_one_way_goes_the_other()
    {
        var change = Change("++++-", "+++++");

        Assert.Contains((0, Light.Amber, Light.Green), change.Lights);
        Assert.Contains("opp-no-event", change.Gone.Select(f => f.RuleId));
    }

    [Fact]
    public void The_colours_alone_are_those_of_the_lights()
    {
        Assert.All(new[] { "+++++", "++++-", "--+??", "?????", "+----" }, opportunity => Assert.All(new[] { false, true }, inChannel =>
            Assert.Equal(
                CheckEngine.LightsOf(Input(opportunity), Thresholds.Default, RuleSettings.Full, inChannel).Select(l => l.Light),
                CheckEngine.StandingOf(Input(opportunity), Thresholds.Default, RuleSettings.Full, inChannel).Colours)));
    }

    [Fact]
    public void A_channel_is_told_neither_the_verdict_nor_the_light_of_winning()
    {
        var (before, after) = (Input("+++++"), Input("-----", win: "-----"));
        var told = CheckEngine.Change(before, after, Thresholds.Default, RuleSettings.Full);
        var shared = CheckEngine.Change(before, after, Thresholds.Default, RuleSettings.Full, inChannel: true);

        Assert.NotNull(told.Verdict);
        Assert.Contains(told.Lights, l => l.Group == 2);
        Assert.Null(shared.Verdict);
        Assert.DoesNotContain(shared.Lights, l => l.Group == 2);
        Assert.DoesNotContain("win-no-inside", shared.New.Select(f => f.RuleId));
    }

    private static CheckChange Change(string before, string after) =>
        CheckEngine.Change(Input(before), Input(after), Thresholds.Default, RuleSettings.Full);

    private static CheckInput Input(string opportunity, string win = "+++++") =>
        CheckInput.Of(SomeDeal.With($"{opportunity}+++++ {win} +++++").At(Stage.R3), SomeDeal.Today);
}
