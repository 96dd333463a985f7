using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class CriteriaWithoutEvaluatorTests() : RuleTest(new CriteriaWithoutEvaluator())
{
    private static readonly CheckInput Claimed = SomeInput.At(Stage.R3).Us("..... +....").Person("Mei", "U").Person("Gao", "D");

    [Fact]
    public void Three_people_and_nobody_who_evaluates_is_noted() =>
        Assert.Equal(CriterionSet.Of(Criterion.FormalCriteria), Fires(Severity.Note, Claimed.Person("Lu", "I")).Subjects);

    [Fact]
    public void An_evaluator_settles_it() => IsSilent(Claimed.Person("Lu", "IE"));

    [Fact]
    public void Two_people_are_too_few() => IsSilent(Claimed);

    [Fact]
    public void Somebody_without_a_role_may_be_the_one() => IsSilent(Claimed.Person("Lu"));

    [Fact]
    public void An_evaluator_who_left_evaluates_nothing() => Fires(Severity.Note, Claimed.Person("Lu", "I").Person("Bai", "E", left: 1));

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(Claimed.Person("Lu", "I") with { Stage = Stage.R2 });

    [Theory]
    [InlineData("..... -....")]
    [InlineData("..... ?....")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Person("Lu", "I").Us(us));
}
