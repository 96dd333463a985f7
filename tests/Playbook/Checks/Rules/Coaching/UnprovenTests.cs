using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Coaching;

public sealed class UnprovenTests() : RuleTest(new Unproven())
{
    private static readonly CheckInput Named = SomeInput.At(Stage.R3).Person("Mei").Person("Sun");

    [Fact]
    public void A_candidate_without_acts_is_told()
    {
        var input = Named.Coach("Sun");

        Assert.Equal("Sun is friendly, but has not yet done anything that proves it.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void Words_alone_prove_nothing_and_are_shown()
    {
        var claimed = Evidence(3, EvidenceKind.Claimed, 2, Route.Coach);
        var input = Named.Coach("Sun", claimed);

        Assert.Equal(new Fact.Evidence(input.IdOf("Sun"), claimed), Assert.Single(Fires(Severity.Warn, input).Seen.OfType<Fact.Evidence>()));
    }

    [Fact]
    public void Acts_worth_the_limit_are_proof_enough()
    {
        // 0.8 × (1 + 1) = 1.6
        var input = Named.Coach("Sun", Evidence(4, EvidenceKind.Witnessed, 0, Route.Own), Evidence(6, EvidenceKind.Witnessed, 0, Route.Own));

        IsSilent(input);
        IsSilent(input, Thresholds.Default with { CoachLikely = 1.6m });
        Fires(Severity.Warn, input, Thresholds.Default with { CoachLikely = 1.61m });
    }

    [Fact]
    public void A_better_candidate_settles_it() => IsSilent(Named.Coach("Mei").Coach("Sun", SharedEvidence));

    [Fact]
    public void A_contradicted_candidate_is_told_by_another_rule() =>
        IsSilent(Named.Coach("Sun", Evidence(3, EvidenceKind.Document, 1, Route.File, against: true)));

    [Fact]
    public void Beside_a_contradicted_one_the_unproven_is_named()
    {
        var input = Named.Coach("Mei", Evidence(3, EvidenceKind.Document, 1, Route.File, against: true)).Coach("Sun");

        Assert.Equal(input.IdOf("Sun"), Fires(Severity.Warn, input).Blanks.Person);
    }

    [Fact]
    public void It_waits_for_the_third_stage_and_for_a_candidate()
    {
        IsSilent(Named.Coach("Sun") with { Stage = Stage.R2 });
        IsSilent(Named);
    }
}
