using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Worth;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Worth;

public sealed class NothingInItTests() : RuleTest(new NothingInIt())
{
    [Fact]
    public void Three_minuses_stop_at_any_stage()
    {
        var finding = Fires(Severity.Stop, SomeInput.At(Stage.R1).Us("..... ..... ..... --..-"));

        Assert.Equal(CriterionSet.Of(Criterion.ShortTermRevenue, Criterion.FutureRevenue, Criterion.StrategicValue), finding.Subjects);
    }

    [Theory]
    [InlineData("+----")]
    [InlineData("-+---")]
    [InlineData("----+")]
    [InlineData("?---?")]
    [InlineData("-.---")]
    [InlineData("--++.")]
    public void One_reason_or_one_open_question_is_enough_to_be_silent(string worth) =>
        IsSilent(SomeInput.At(Stage.R5).Us("..... ..... ..... " + worth));
}
