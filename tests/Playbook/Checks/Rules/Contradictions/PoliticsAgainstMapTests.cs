using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class PoliticsAgainstMapTests() : RuleTest(new PoliticsAgainstMap())
{
    private const string Politics = "..... ..... ....+";

    private static readonly CheckInput Claimed = SomeInput.At(Stage.R1).Us(Politics);

    [Theory]
    [InlineData(null)]
    [InlineData(Attitude.Hostile)]
    [InlineData(Attitude.NonSupporter)]
    [InlineData(Attitude.Neutral)]
    public void The_most_powerful_is_not_with_us(Attitude? attitude)
    {
        var input = Claimed.Person("Wu", "E", Attitude.Sponsor, "3·3").Person("Gao", "D", attitude, "4·3");

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Politics is a plus, yet Gao, the most powerful, is not with us on the map.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.PoliticalAlignment), finding.Subjects);
    }

    [Theory]
    [InlineData(Attitude.Supporter)]
    [InlineData(Attitude.PowerSponsor)]
    public void With_the_most_powerful_on_our_side_others_do_not_count(Attitude attitude) =>
        IsSilent(Claimed.Person("Gao", "D", attitude, "5·4").Person("Wu", "A", Attitude.Hostile, "4·4"));

    [Fact]
    public void Of_two_equally_powerful_one_against_is_enough()
    {
        var input = Claimed.Person("Gao", "D", Attitude.Sponsor, "5·4").Person("Wu", "A", Attitude.Neutral, "4·5").Person("Bai", "A", null, "4·5");

        Assert.Equal("p2", Fires(Severity.Warn, input).Blanks.Person);
    }

    [Fact]
    public void Power_below_that_of_a_key_player_says_nothing()
    {
        var nine = Claimed.Person("Gao", "D", Attitude.Neutral, "3·3");

        IsSilent(nine);
        Fires(Severity.Warn, nine, Thresholds.Default with { KeyPower = 9 });
        IsSilent(nine, Thresholds.Default with { KeyPower = 10 });
    }

    [Fact]
    public void Without_power_on_record_there_is_nothing_to_say()
    {
        IsSilent(Claimed);
        IsSilent(Claimed.Person("Gao", "D", Attitude.Neutral));
    }

    [Fact]
    public void Who_left_does_not_count() => IsSilent(Claimed.Person("Gao", "D", Attitude.Neutral, "5·5", left: 3));

    [Theory]
    [InlineData("..... ..... ....-")]
    [InlineData("..... ..... ....?")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Person("Gao", "D", Attitude.Neutral, "5·5").Us(us));
}
