using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class LateDeciderUnmetTests() : RuleTest(new LateDeciderUnmet())
{
    [Theory]
    [InlineData(Stage.R4B, Severity.Warn, "We are at R4B and have never met the decision maker.")]
    [InlineData(Stage.R5, Severity.Stop, "We are at R5 and have never met the decision maker.")]
    public void Late_the_decision_maker_must_have_been_met(Stage stage, Severity severity, string said)
    {
        var input = SomeInput.At(stage).Person("Mei", "U", met: 3).Person("Gao", "D");

        Assert.Equal(said, Said(Fires(severity, input), input));
    }

    [Fact]
    public void Of_several_each_must_have_been_met() => Fires(Severity.Warn, SomeInput.At(Stage.R4B).Person("Gao", "D", met: 5).Person("Bai", "D"));

    [Fact]
    public void A_meeting_long_ago_is_a_meeting() => IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", met: 400));

    [Theory]
    [InlineData(Stage.R4A)]
    [InlineData(Stage.R6)]
    public void At_other_stages_another_rule_speaks(Stage stage) => IsSilent(SomeInput.At(stage).Person("Gao", "D"));

    [Fact]
    public void Without_a_decision_maker_on_the_map_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5).Person("Gao", "A").Person("Bai", "D", left: 2));
    }
}
