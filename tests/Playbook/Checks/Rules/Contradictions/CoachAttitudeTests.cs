using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class CoachAttitudeTests() : RuleTest(new CoachAttitude())
{
    [Theory]
    [InlineData(Attitude.Hostile)]
    [InlineData(Attitude.NonSupporter)]
    [InlineData(Attitude.Neutral)]
    public void A_guide_who_is_not_with_us_is_told(Attitude attitude)
    {
        var input = SomeInput.At(Stage.R1).Person("Mei", "U", attitude).Coach("Mei");

        Assert.Equal("Mei is named as our guide but is neutral or worse on the map.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void A_supporter_may_guide() =>
        IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U", Attitude.Supporter).Person("Lu", "I", Attitude.Hostile).Coach("Mei"));

    [Fact]
    public void Of_several_the_one_furthest_from_us_is_named()
    {
        var input = SomeInput.At(Stage.R1).Person("Mei", "U", Attitude.Neutral).Person("Lu", "I", Attitude.NonSupporter).Person("Ke", "E", Attitude.NonSupporter);

        Assert.Equal("p2", Fires(Severity.Warn, input.Coach("Mei").Coach("Ke").Coach("Lu")).Blanks.Person);
    }

    [Fact]
    public void Without_candidate_or_attitude_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U", Attitude.Neutral));
        IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U").Coach("Mei"));
    }

    [Fact]
    public void Who_left_is_not_on_the_map() => IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U", Attitude.Neutral, left: 1).Coach("Mei"));
}
