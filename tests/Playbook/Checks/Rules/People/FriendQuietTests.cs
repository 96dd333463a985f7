using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class FriendQuietTests() : RuleTest(new FriendQuiet())
{
    [Theory]
    [InlineData(Stage.R1, Severity.Note)]
    [InlineData(Stage.R4A, Severity.Note)]
    [InlineData(Stage.R4B, Severity.Warn)]
    [InlineData(Stage.R5, Severity.Warn)]
    public void It_weighs_more_late(Stage stage, Severity severity)
    {
        var input = SomeInput.At(stage).Person("Gao", "D", Attitude.Supporter, met: 46);

        Assert.Equal("Gao supports us but was not met for 46 days.", Said(Fires(severity, input), input));
    }

    [Fact]
    public void A_meeting_counts_for_forty_five_days() => IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", Attitude.Supporter, met: 45));

    [Fact]
    public void The_time_can_be_tuned()
    {
        var input = SomeInput.At(Stage.R3).Person("Gao", "D", Attitude.Sponsor, met: 30);

        Fires(Severity.Note, input, Thresholds.Default with { MetKeyDays = 29 });
        IsSilent(input, Thresholds.Default with { MetKeyDays = 30 });
    }

    [Theory]
    [InlineData(Attitude.Neutral)]
    [InlineData(null)]
    public void Only_a_supporter_is_a_friend(Attitude? attitude) => IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", attitude, met: 90));

    [Fact]
    public void Only_who_counts_counts() => IsSilent(SomeInput.At(Stage.R5).Person("Mei", "U", Attitude.PowerSponsor, "1·2", met: 90));

    [Fact]
    public void Who_was_never_met_is_told_by_another_rule() => IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", Attitude.Supporter));

    [Fact]
    public void Who_left_is_not_told() => IsSilent(SomeInput.At(Stage.R5).Person("Gao", "D", Attitude.Supporter, met: 90, left: 10));

    [Fact]
    public void Of_several_the_one_not_met_longest_is_named_then_the_first_of_the_map()
    {
        var input = SomeInput.At(Stage.R3)
            .Person("Gao", "D", Attitude.Supporter, met: 50)
            .Person("He", "A", Attitude.Supporter, met: 80)
            .Person("Lu", "A", Attitude.Supporter, met: 80);

        var blanks = Fires(Severity.Note, input).Blanks;

        Assert.Equal((input.IdOf("He"), 80m), (blanks.Person, blanks.Number));
    }
}
