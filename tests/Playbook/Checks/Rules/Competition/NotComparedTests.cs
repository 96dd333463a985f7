using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class NotComparedTests() : RuleTest(new NotCompared())
{
    [Theory]
    [InlineData(Stage.R3, Severity.Note)]
    [InlineData(Stage.R4A, Severity.Warn)]
    [InlineData(Stage.R5, Severity.Warn)]
    public void A_competitor_nobody_rated_weighs_more_from_the_solution_on(Stage stage, Severity severity)
    {
        var input = SomeInput.At(stage).Rival("Norda");

        Assert.Equal("We rated ourselves only; Norda has hardly been rated.", Said(Fires(severity, input), input));
    }

    [Fact]
    public void In_the_first_two_stages_it_is_too_early() => IsSilent(SomeInput.At(Stage.R2).Rival("Norda"));

    [Theory]
    [InlineData("..... +-... .....", true)]
    [InlineData("..... +-... ...-.", false)]
    [InlineData("..... +-?.. ???..", true)]
    [InlineData("+++++ +-... ..... +++++", true)]
    public void Three_known_answers_on_what_decides_are_enough(string rated, bool fires) => Check(SomeInput.At(Stage.R3).Rival("Norda", rated), fires);

    [Theory]
    [InlineData(1, "", true)]
    [InlineData(1, "..... +", false)]
    [InlineData(5, "..... ++++", true)]
    [InlineData(5, "..... +++++", false)]
    public void The_number_can_be_tuned(int min, string rated, bool fires) =>
        Check(SomeInput.At(Stage.R3).Rival("Norda", rated), fires, Thresholds.Default with { RivalAnswersMin = min });

    [Fact]
    public void One_rated_competitor_is_enough() => IsSilent(SomeInput.At(Stage.R3).Rival("Norda").Rival("Kor", "..... +++"));

    [Fact]
    public void Of_several_the_least_rated_is_named_then_the_first()
    {
        var input = SomeInput.At(Stage.R3).Rival("Norda", "..... ++").Rival("Kor", "..... +").Rival("Vela", "..... -");

        Assert.Equal("c2", Fires(Severity.Note, input).Blanks.Competitor);
    }

    [Fact]
    public void Without_a_competitor_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Us("+++++ +++++ +++++ +++++"));

    private void Check(CheckInput input, bool fires, Thresholds? thresholds = null)
    {
        if (fires)
        {
            Fires(Severity.Note, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }
}
