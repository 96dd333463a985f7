using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class MostNotWithUsTests() : RuleTest(new MostNotWithUs())
{
    private static readonly CheckInput OneOfThree = SomeInput.At(Stage.R1)
        .Person("Gao", "D", Attitude.Supporter)
        .Person("He", "A", Attitude.Neutral)
        .Person("Lu", "E", Attitude.NonSupporter, "3·4");

    [Fact]
    public void One_of_three_who_count_is_less_than_half() => Assert.Equal(
        [new Fact.Figure(FactName.KeyPlayers, 3), new Fact.Figure(FactName.KeyPlayersWithUs, 1)],
        Fires(Severity.Warn, OneOfThree).Seen.OfType<Fact.Figure>());

    [Fact]
    public void Half_is_not_less_than_half() => IsSilent(OneOfThree.Person("Bai", "D", Attitude.Sponsor));

    [Fact]
    public void Who_does_not_count_is_not_counted()
    {
        Fires(Severity.Warn, OneOfThree.Person("Mei", "U", Attitude.Sponsor, "1·1").Person("Sun", "U", Attitude.Sponsor));
        IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", Attitude.Neutral).Person("He", "A", Attitude.Neutral).Person("Lu", "E", Attitude.Hostile, "3·3"));
    }

    [Fact]
    public void An_attitude_that_is_not_known_is_not_against_us() =>
        IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", Attitude.Neutral).Person("He", "A", Attitude.Neutral).Person("Lu", "A"));

    [Fact]
    public void The_number_and_the_share_can_be_tuned()
    {
        Fires(Severity.Warn, OneOfThree, Thresholds.Default with { Majority = 0.34m });
        IsSilent(OneOfThree, Thresholds.Default with { Majority = 0.33m });
        IsSilent(OneOfThree, Thresholds.Default with { AttitudesMin = 4 });
        IsSilent(OneOfThree, Thresholds.Default with { KeyPower = 13 });
    }

    [Fact]
    public void Without_people_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
