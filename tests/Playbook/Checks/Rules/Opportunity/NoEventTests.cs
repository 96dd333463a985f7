using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Opportunity;

public sealed class NoEventTests() : RuleTest(new NoEvent())
{
    [Theory]
    [InlineData(Stage.R1, Severity.Warn)]
    [InlineData(Stage.R3, Severity.Warn)]
    [InlineData(Stage.R4A, Severity.Stop)]
    [InlineData(Stage.R5, Severity.Stop)]
    public void A_minus_weighs_more_from_the_solution_on(Stage stage, Severity severity)
    {
        var finding = Fires(severity, SomeInput.At(stage).Us("....-"));

        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), finding.Subjects);
    }

    [Theory]
    [InlineData("....+")]
    [InlineData("....?")]
    [InlineData(".....")]
    public void Not_knowing_is_no_minus(string us) => IsSilent(SomeInput.At(Stage.R4A).Us(us));
}
