using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Data;

public sealed class ThinTests() : RuleTest(new Thin())
{
    [Fact]
    public void Seven_known_points_are_few()
    {
        var input = SomeInput.At(Stage.R3).Us("+-+-+ +-??? ?????");

        Assert.Equal("Only 7 of 20 points are known; this check is thin.", Said(Fires(Severity.Note, input), input));
    }

    [Fact]
    public void Eight_are_enough() => IsSilent(SomeInput.At(Stage.R3).Us("+-+-+ +-+"));

    [Fact]
    public void Nothing_known_is_told_too() => Fires(Severity.Note, SomeInput.At(Stage.R5));

    [Fact]
    public void In_the_first_two_stages_it_is_too_early() => IsSilent(SomeInput.At(Stage.R2));

    [Theory]
    [InlineData(5, "+++++", false)]
    [InlineData(5, "++++", true)]
    [InlineData(15, "+++++ +++++ ++++", true)]
    [InlineData(15, "+++++ +++++ +++++", false)]
    public void The_number_can_be_tuned(int min, string us, bool fires)
    {
        var (input, thresholds) = (SomeInput.At(Stage.R3).Us(us), Thresholds.Default with { ThinKnown = min });
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
