using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Data;

public sealed class LateGapsTests() : RuleTest(new LateGaps())
{
    private const string TwoGaps = "+++?+ +++++ .++++ +++++";

    [Theory]
    [InlineData(Stage.R4B)]
    [InlineData(Stage.R5)]
    public void A_must_that_is_not_known_late_is_listed(Stage stage)
    {
        var input = SomeInput.At(stage).Us(TwoGaps);

        Assert.Equal("Still unknown this late: funds, inside-support.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void In_a_channel_support_is_not_listed() =>
        Assert.Equal(CriterionSet.Of(Criterion.Funds), Fires(Severity.Warn, SomeInput.At(Stage.R5).Us(TwoGaps), inChannel: true).Subjects);

    [Theory]
    [InlineData(Stage.R4A)]
    [InlineData(Stage.R6)]
    public void Only_late_it_is_a_fault(Stage stage) => IsSilent(SomeInput.At(stage).Us(TwoGaps));

    [Fact]
    public void A_minus_is_known() => IsSilent(SomeInput.At(Stage.R5).Us("...-- .-..- -...- ..--."));

    [Fact]
    public void Without_any_answer_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
