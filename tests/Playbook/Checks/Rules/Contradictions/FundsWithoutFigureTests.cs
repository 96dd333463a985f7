using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class FundsWithoutFigureTests() : RuleTest(new FundsWithoutFigure())
{
    [Fact]
    public void Money_without_a_figure_is_noted() =>
        Assert.Equal(CriterionSet.Of(Criterion.Funds), Fires(Severity.Note, SomeInput.At(Stage.R3).Us("...+.")).Subjects);

    [Fact]
    public void A_figure_settles_it() => IsSilent(SomeInput.At(Stage.R3).Us("...+.").Budget(100_000));

    [Fact]
    public void The_amount_of_the_deal_is_no_budget() => Fires(Severity.Note, SomeInput.At(Stage.R3).Us("...+.").Amount(100_000));

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(SomeInput.At(Stage.R2).Us("...+."));

    [Theory]
    [InlineData("...-.")]
    [InlineData("...?.")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(SomeInput.At(Stage.R3).Us(us));
}
