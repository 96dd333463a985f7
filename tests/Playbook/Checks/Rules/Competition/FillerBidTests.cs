using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class FillerBidTests() : RuleTest(new FillerBid())
{
    private const string Minus = "..... -";
    private const string Plus = "..... +";

    private static readonly CheckInput Tender = SomeInput.At(Stage.R4A).Us(Minus).Rival("Norda", Plus);

    private static readonly CheckInput Filler = Tender.Person("Tan", "D", Attitude.Neutral);

    [Fact]
    public void Criteria_for_another_and_no_friend_who_counts_stop()
    {
        var finding = Fires(Severity.Stop, Filler);

        Assert.Equal(CriterionSet.Of(Criterion.FormalCriteria), finding.Subjects);
        Assert.Contains(new Fact.Person(Filler.IdOf("Tan"), Aspect.Attitudes), finding.Seen);
    }

    [Fact]
    public void Before_the_solution_it_is_too_early() => IsSilent(Filler with { Stage = Stage.R3 });

    [Theory]
    [InlineData(Plus)]
    [InlineData("..... ?")]
    [InlineData("")]
    public void Unless_the_criteria_speak_against_us_it_is_silent(string us) => IsSilent(Filler.Us(us));

    [Theory]
    [InlineData(Minus)]
    [InlineData("..... ?")]
    [InlineData("")]
    public void Unless_they_suit_a_competitor_it_is_silent(string rated) =>
        IsSilent(SomeInput.At(Stage.R5).Us(Minus).Rival("Norda", rated).Person("Tan", "D", Attitude.Neutral));

    [Fact]
    public void Without_a_key_player_who_was_read_there_is_nothing_to_say()
    {
        IsSilent(Tender);
        IsSilent(Tender.Person("Tan", "D"));
        IsSilent(Tender.Person("Yu", "U", Attitude.NonSupporter, "1·1"));
        IsSilent(Tender.Person("Tan", "D", Attitude.Neutral, left: 1));
    }

    [Fact]
    public void A_supporter_who_counts_settles_it()
    {
        IsSilent(Filler.Person("He", "A", Attitude.Supporter));
        IsSilent(Filler.Person("Bai", "E", Attitude.Supporter, step: StepWeight.Decisive));
        IsSilent(Filler.Person("Pan", "I", Attitude.Supporter, veto: true));
    }

    [Fact]
    public void One_who_does_not_count_or_was_not_read_does_not()
    {
        Fires(Severity.Stop, Filler.Person("Yu", "U", Attitude.PowerSponsor, "3·3"));
        Fires(Severity.Stop, Filler.Person("He", "A"));
        Fires(Severity.Stop, Filler.Person("He", "A", Attitude.Sponsor, left: 0));
    }

    [Fact]
    public void The_power_from_which_somebody_counts_can_be_tuned()
    {
        var input = Filler.Person("Wu", "E", Attitude.Supporter, "3·4");

        IsSilent(input);
        Fires(Severity.Stop, input, Thresholds.Default with { KeyPower = 13 });
    }
}
