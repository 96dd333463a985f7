using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class SolutionBeforeNeedTests() : RuleTest(new SolutionBeforeNeed())
{
    [Theory]
    [InlineData("-+")]
    [InlineData("?+")]
    [InlineData(".+")]
    public void An_offer_without_a_clear_need_is_told(string us) =>
        Assert.Equal(CriterionSet.Of(Criterion.Application), Fires(Severity.Warn, SomeInput.At(Stage.R4A).Us(us)).Subjects);

    [Fact]
    public void A_clear_need_settles_it() => IsSilent(SomeInput.At(Stage.R4A).Us("+"));

    [Fact]
    public void Before_the_offer_there_is_time() => IsSilent(SomeInput.At(Stage.R3).Us("-"));

    [Fact]
    public void Without_any_answer_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
