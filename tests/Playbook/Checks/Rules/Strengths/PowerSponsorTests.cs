using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class PowerSponsorTests() : RuleTest(new PowerSponsor())
{
    [Theory]
    [InlineData("D", null)]
    [InlineData("A", null)]
    [InlineData("U", "3·4")]
    public void Somebody_who_counts_and_stands_up_for_us_is_told(string roles, string? power)
    {
        var input = SomeInput.At(Stage.R1).Person("Chen", roles, Attitude.Sponsor, power, met: 45);

        Assert.Equal("Chen, who counts, stands up for us.", Said(Fires(Severity.Strength, input), input));
    }

    [Fact]
    public void Who_has_little_power_does_not_count()
    {
        IsSilent(SomeInput.At(Stage.R3).Person("Sun", "UI", Attitude.PowerSponsor, "3·3", met: 5));
        IsSilent(SomeInput.At(Stage.R3).Person("Sun", "UI", Attitude.PowerSponsor, met: 5));
    }

    [Theory]
    [InlineData(Attitude.Supporter)]
    [InlineData(null)]
    public void A_supporter_is_no_sponsor(Attitude? attitude) => IsSilent(SomeInput.At(Stage.R3).Person("Chen", "D", attitude, met: 5));

    [Theory]
    [InlineData(46)]
    [InlineData(null)]
    public void A_meeting_counts_for_forty_five_days(int? met) => IsSilent(SomeInput.At(Stage.R3).Person("Chen", "D", Attitude.Sponsor, met: met));

    [Fact]
    public void Power_and_time_can_be_tuned()
    {
        var input = SomeInput.At(Stage.R3).Person("Sun", "U", Attitude.Sponsor, "3·3", met: 20);

        Fires(Severity.Strength, input, Thresholds.Default with { KeyPower = 9, MetKeyDays = 20 });
        IsSilent(input, Thresholds.Default with { KeyPower = 10, MetKeyDays = 20 });
        IsSilent(input, Thresholds.Default with { KeyPower = 9, MetKeyDays = 19 });
    }

    [Fact]
    public void Who_left_is_not_told() => IsSilent(SomeInput.At(Stage.R3).Person("Chen", "D", Attitude.Sponsor, met: 5, left: 1));

    [Fact]
    public void Of_several_the_first_of_the_map_is_named()
    {
        var input = SomeInput.At(Stage.R3).Person("Chen", "A", Attitude.Sponsor, met: 9).Person("Gao", "D", Attitude.PowerSponsor, met: 1);

        Assert.Equal(input.IdOf("Chen"), Fires(Severity.Strength, input).Blanks.Person);
    }
}
