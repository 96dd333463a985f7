using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class NoOpponentTests() : RuleTest(new NoOpponent())
{
    private static readonly CheckInput FiveRead = SomeInput.At(Stage.R1).Rival("Norda").Rival("Kor")
        .Person("Gao", "D", Attitude.Neutral).Person("He", "A", Attitude.Neutral).Person("Lu", "E", Attitude.Supporter)
        .Person("Mei", "U", Attitude.Sponsor).Person("Sun", "I", Attitude.Supporter);

    [Fact]
    public void Five_people_and_nobody_against_us_is_noted() => Assert.Equal("c1", Fires(Severity.Note, FiveRead).Blanks.Competitor);

    [Theory]
    [InlineData(Attitude.NonSupporter)]
    [InlineData(Attitude.Hostile)]
    public void One_opponent_is_enough(Attitude attitude) => IsSilent(FiveRead.Person("Qi", "I", attitude));

    [Fact]
    public void An_opponent_who_left_is_none() => Fires(Severity.Note, FiveRead.Person("Qi", "I", Attitude.Hostile, left: 4));

    [Fact]
    public void How_many_must_be_read_can_be_tuned()
    {
        IsSilent(FiveRead, Thresholds.Default with { OpponentMin = 6 });
        IsSilent(FiveRead.Person("Qi", "I"), Thresholds.Default with { OpponentMin = 6 });
        Fires(Severity.Note, FiveRead.Person("Qi", "I", Attitude.Neutral), Thresholds.Default with { OpponentMin = 6 });
    }

    [Fact]
    public void Without_a_competitor_there_is_nobody_to_side_with() => IsSilent(FiveRead with { Rivals = [] });

    [Fact]
    public void Without_attitudes_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Rival("Norda"));
}
