using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class CoachVerifiedTests() : RuleTest(new CoachVerified())
{
    private static readonly CheckInput Map = SomeInput.At(Stage.R1).SharedPeople();

    [Fact]
    public void A_guide_proved_from_more_than_one_side_is_told() =>
        Assert.Equal(SharedEvidence.Length, Fires(Severity.Strength, Map.SharedCoach()).Seen.Length);

    [Fact]
    public void A_likely_guide_is_not_proved()
    {
        IsSilent(Map.Coach("Sun", [.. SharedEvidence.Where(e => e.Route == Route.Own)]));
        IsSilent(Map.SharedCoach(), Thresholds.Default with { CoachVerified = 4.5m });
        Fires(Severity.Strength, Map.SharedCoach(), Thresholds.Default with { CoachVerified = 4.4m });
    }

    [Fact]
    public void Statements_that_turned_out_wrong_undo_it() =>
        IsSilent(Map.Coach("Sun", [.. SharedEvidence, Evidence(3, EvidenceKind.Document, 2, Route.File, against: true)]));

    [Fact]
    public void A_guide_who_left_guides_no_more() =>
        IsSilent(SomeInput.At(Stage.R3).Person("Sun", "U", left: 1).Coach("Sun", SharedEvidence));

    [Fact]
    public void Without_evidence_there_is_nothing_to_say()
    {
        IsSilent(Map);
        IsSilent(Map.Coach("Sun"));
    }
}
