using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Coaching;

public sealed class NoCandidateTests() : RuleTest(new NoCandidate())
{
    [Theory]
    [InlineData(Stage.R3, Severity.Note)]
    [InlineData(Stage.R4A, Severity.Warn)]
    [InlineData(Stage.R5, Severity.Warn)]
    public void Nobody_who_could_guide_us_weighs_more_from_the_solution_on(Stage stage, Severity severity) =>
        Fires(severity, SomeInput.At(stage).Person("Mei"));

    [Fact]
    public void One_candidate_is_enough_even_without_evidence() => IsSilent(SomeInput.At(Stage.R5).Person("Mei").Coach("Mei"));

    [Fact]
    public void A_candidate_whose_words_turned_out_wrong_is_still_one() => IsSilent(
        SomeInput.At(Stage.R5).Person("Mei").Coach("Mei", Evidence(3, EvidenceKind.Document, 1, Route.File, against: true)));

    [Fact]
    public void A_candidate_who_left_guides_no_more() => Fires(Severity.Note, SomeInput.At(Stage.R3).Person("Mei").Person("Sun", left: 2).Coach("Sun"));

    [Fact]
    public void It_waits_for_the_third_stage_and_for_a_person()
    {
        IsSilent(SomeInput.At(Stage.R2).Person("Mei"));
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5).Person("Mei", left: 1));
    }
}
