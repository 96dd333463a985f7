using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class RivalLikedUnseenTests() : RuleTest(new RivalLikedUnseen())
{
    private const string Liked = "..... ...+.";

    private static readonly CheckInput Friendly = SomeInput.At(Stage.R1)
        .Person("Mei", "U", Attitude.Supporter).Person("Lu", "I", Attitude.Neutral).Person("Gao", "D", Attitude.Sponsor).Person("Ke");

    [Theory]
    [InlineData(Liked)]
    [InlineData("..... ..... +....")]
    [InlineData("..... ..... ....+")]
    public void Friends_that_the_map_does_not_show(string norda)
    {
        var input = Friendly.Rival("Kor", "+++++ +++.+ .+++.").Rival("Norda", norda);

        Assert.Equal("Norda is said to have friends inside, but our map shows none.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void Somebody_against_us_may_be_the_friend() => IsSilent(Friendly.Rival("Norda", Liked).Person("Bai", "E", Attitude.NonSupporter));

    [Fact]
    public void Who_left_is_not_the_friend() => Fires(Severity.Warn, Friendly.Rival("Norda", Liked).Person("Bai", "E", Attitude.Hostile, left: 2));

    [Fact]
    public void Two_attitudes_are_too_few() =>
        IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U", Attitude.Supporter).Person("Lu", "I", Attitude.Neutral).Person("Ke").Rival("Norda", Liked));

    [Fact]
    public void The_number_of_attitudes_can_be_tuned()
    {
        IsSilent(Friendly.Rival("Norda", Liked), Thresholds.Default with { AttitudesMin = 4 });
        Fires(Severity.Warn, Friendly.Rival("Norda", Liked), Thresholds.Default with { AttitudesMin = 3 });
    }

    [Fact]
    public void Without_a_competitor_who_is_liked_there_is_nothing_to_say()
    {
        IsSilent(Friendly);
        IsSilent(Friendly.Rival("Norda"));
        IsSilent(Friendly.Rival("Norda", "..... ...-. ?...-"));
    }
}
