using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Win;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Win;

public sealed class RulesUnknownTests() : RuleTest(new RulesUnknown())
{
    [Theory]
    [InlineData("+")]
    [InlineData("?")]
    [InlineData("..... ..... ...?.")]
    public void Not_knowing_how_it_is_decided_is_told_once_anything_was_asked(string us) =>
        Assert.Equal(CriterionSet.Of(Criterion.InformalCriteria), Fires(Severity.Warn, SomeInput.At(Stage.R4A).Us(us)).Subjects);

    [Fact]
    public void Before_the_solution_it_is_too_early() => IsSilent(SomeInput.At(Stage.R3).Us("+++++"));

    [Theory]
    [InlineData("..... ..... ...+.")]
    [InlineData("..... ..... ...-.")]
    public void A_known_answer_settles_it(string us) => IsSilent(SomeInput.At(Stage.R5).Us(us));

    [Fact]
    public void Without_any_answer_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
