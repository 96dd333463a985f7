using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class NoSponsorTests() : RuleTest(new NoSponsor())
{
    [Theory]
    [InlineData(Stage.R3, Severity.Warn)]
    [InlineData(Stage.R4B, Severity.Warn)]
    [InlineData(Stage.R5, Severity.Stop)]
    public void Three_people_read_and_no_sponsor_among_them(Stage stage, Severity severity) =>
        Assert.Equal(3, Fires(severity, ThreeRead(stage)).Seen.Length);

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(ThreeRead(Stage.R2));

    [Theory]
    [InlineData(Attitude.Sponsor)]
    [InlineData(Attitude.PowerSponsor)]
    public void One_sponsor_is_enough(Attitude attitude) => IsSilent(ThreeRead(Stage.R5).Person("Sun", "U", attitude));

    [Fact]
    public void A_sponsor_who_left_is_none() => Fires(Severity.Warn, ThreeRead(Stage.R3).Person("Sun", "U", Attitude.Sponsor, left: 1));

    [Fact]
    public void Attitudes_that_are_not_known_do_not_count() =>
        IsSilent(SomeInput.At(Stage.R5).Person("Mei", attitude: Attitude.Neutral).Person("Lu", attitude: Attitude.Supporter).Person("Gao", "D"));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void How_many_must_be_read_can_be_tuned(int attitudes, bool fires)
    {
        var thresholds = Thresholds.Default with { AttitudesMin = attitudes };
        if (fires)
        {
            Fires(Severity.Warn, ThreeRead(Stage.R3), thresholds);
        }
        else
        {
            IsSilent(ThreeRead(Stage.R3), thresholds);
        }
    }

    private static CheckInput ThreeRead(Stage stage) => SomeInput.At(stage)
        .Person("Mei", "U", Attitude.Supporter)
        .Person("Lu", "E", Attitude.Neutral)
        .Person("He", "A", Attitude.NonSupporter);
}
