using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class MapColourTests
{
    private static readonly CheckInput Empty = SomeInput.At(Stage.R3);

    [Fact]
    public void Nobody_who_counts_with_a_known_attitude_is_grey()
    {
        Assert.Equal(Light.Grey, ColourOf(Empty));
        Assert.Equal(Light.Grey, ColourOf(Empty.Person("Mei", "U", Attitude.Sponsor, "2·2").Person("Gao", "D")));
        Assert.Equal(Light.Grey, ColourOf(Empty.Person("Gao", "D", Attitude.Sponsor, left: 1)));
    }

    [Fact]
    public void No_key_player_with_us_is_red() =>
        Assert.Equal(Light.Red, ColourOf(Empty.Person("Gao", "D", Attitude.Neutral).Person("Mei", "U", Attitude.Sponsor)));

    [Theory]
    [InlineData(Attitude.Sponsor, "3·3", Light.Amber)]
    [InlineData(Attitude.Sponsor, "3·2", Light.Red)]
    [InlineData(Attitude.Supporter, "5·5", Light.Red)]
    public void Somebody_hostile_who_can_stop_it_needs_a_sponsor_of_the_same_weight(Attitude attitude, string power, Light colour) =>
        Assert.Equal(colour, ColourOf(Empty.Person("Foe", "E", Attitude.Hostile, "3·3", veto: true).Person("Gao", "D", attitude, power)));

    [Fact]
    public void Green_needs_a_decider_a_sponsor_the_power_and_meetings()
    {
        var green = Empty.Person("Gao", "D", Attitude.Supporter, "4·3", met: 45).Person("Sun", "A", Attitude.Sponsor, "3·4", met: 1)
            .Person("He", "A", Attitude.Neutral, "5·4", met: 3);

        Assert.Equal(Light.Green, ColourOf(green));
        Assert.Equal(Light.Amber, ColourOf(green.Person("Pan", "A", Attitude.Neutral, "5·1", met: 1))); // 24 of 49
        Assert.Equal(Light.Green, ColourOf(green.Person("Pan", "A", null, met: 1))); // only known attitudes share the power
        Assert.Equal(Light.Amber, ColourOf(green.Person("Pan", "A", null).Person("Yu", "A", null))); // 3 of 5 met
        Assert.Equal(Light.Amber, ColourOf(Empty.Person("Gao", "D", Attitude.Supporter, "4·3", met: 1)));
        Assert.Equal(Light.Amber, ColourOf(Empty.Person("Sun", "U", Attitude.Sponsor, "3·4", met: 1)));
    }

    private static Light ColourOf(CheckInput input) => Facts.Of(input, Thresholds.Default).Map.Colour;
}
