using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class SupportNoCoachTests() : RuleTest(new SupportNoCoach())
{
    private const string Support = "..... ..... +....";

    private static readonly CheckInput Claimed = SomeInput.At(Stage.R2).Us(Support).Person("Mei", "U", Attitude.Supporter);

    [Fact]
    public void Support_without_an_act_is_doubted() =>
        Assert.Equal(CriterionSet.Of(Criterion.InsideSupport), Fires(Severity.Warn, Claimed).Subjects);

    [Fact]
    public void A_candidate_without_proof_is_no_act() => Fires(Severity.Warn, Claimed.Coach("Mei"));

    [Fact]
    public void A_candidate_who_showed_it_settles_it() =>
        IsSilent(SomeInput.At(Stage.R2).Us(Support).Person("Sun", "U").Coach("Sun", SomePeople.SharedEvidence));

    [Fact]
    public void A_sponsor_settles_it() => IsSilent(Claimed.Person("Chen", "D", Attitude.Sponsor));

    [Fact]
    public void A_contradicted_guide_is_told_by_another_rule() => IsSilent(
        Claimed.Coach("Mei", SomePeople.Evidence(3, EvidenceKind.Document, 1, Route.File, against: true)));

    [Theory]
    [InlineData("..... ..... -....")]
    [InlineData("..... ..... ?....")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Us(us));

    [Fact]
    public void It_waits_for_the_second_stage_and_for_a_person()
    {
        IsSilent(Claimed with { Stage = Stage.R1 });
        IsSilent(SomeInput.At(Stage.R2).Us(Support));
    }
}
