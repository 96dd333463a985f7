using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class CoachWithoutReachTests() : RuleTest(new CoachWithoutReach())
{
    private static readonly CheckInput WithDecider = SomeInput.At(Stage.R1).Person("Chen", "D").Person("Lu", "I");

    [Fact]
    public void A_guide_with_little_say_and_no_line_upstairs_is_noted()
    {
        var input = WithDecider.Person("Sun", "U", power: "2·3").Coach("Sun", SomePeople.SharedEvidence);

        Assert.Equal("Sun helps us, but has little say and no line to those who decide.", Said(Fires(Severity.Note, input), input));
    }

    [Fact]
    public void A_likely_guide_counts_and_an_unproven_one_does_not()
    {
        var sun = WithDecider.Person("Sun", "U", power: "1·1");

        Fires(Severity.Note, sun.Coach("Sun", SomePeople.Evidence(2, EvidenceKind.Document, 1, Route.Own), SomePeople.Evidence(4, EvidenceKind.Document, 1, Route.Own)));
        IsSilent(sun.Coach("Sun"));
    }

    [Fact]
    public void A_line_to_a_key_player_settles_it() => IsSilent(WithDecider.Person("Sun", "U", power: "2·3", tieTo: "Chen").Coach("Sun", SomePeople.SharedEvidence));

    [Fact]
    public void A_line_to_somebody_else_does_not() => Fires(Severity.Note, WithDecider.Person("Sun", "U", power: "2·3", tieTo: "Lu").Coach("Sun", SomePeople.SharedEvidence));

    [Fact]
    public void A_line_to_a_key_player_who_left_does_not() => Fires(
        Severity.Note, SomeInput.At(Stage.R1).Person("Chen", "D", left: 2).Person("Sun", "U", power: "2·3", tieTo: "Chen").Coach("Sun", SomePeople.SharedEvidence));

    [Fact]
    public void What_little_say_is_can_be_tuned()
    {
        var eight = WithDecider.Person("Sun", "U", power: "2·4").Coach("Sun", SomePeople.SharedEvidence);

        IsSilent(eight);
        Fires(Severity.Note, eight, Thresholds.Default with { CoachLowPower = 8 });
        IsSilent(eight, Thresholds.Default with { CoachLowPower = 7 });
    }

    [Fact]
    public void Without_candidate_or_power_there_is_nothing_to_say()
    {
        IsSilent(WithDecider.Person("Sun", "U", power: "1·1"));
        IsSilent(WithDecider.Person("Sun", "U").Coach("Sun", SomePeople.SharedEvidence));
    }
}
