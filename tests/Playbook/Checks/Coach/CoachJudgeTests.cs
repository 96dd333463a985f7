using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Coach;

public sealed class CoachJudgeTests
{
    [Fact]
    public void The_shared_evidence_verifies_with_its_score()
    {
        var sun = Judge(SharedEvidence);

        Assert.Equal((CoachVerdict.Verified, 4.42, true), (sun.Verdict, Math.Round(sun.Score, 2), sun.Corroborated));
        Assert.Equal<int>([1, 2, 3, 4, 6, 7], sun.Behaviours);
        Assert.Null(sun.Next);
    }

    [Theory]
    [InlineData("E6", CoachVerdict.Contradicted, 1.32, 3, false, 1.48)]
    [InlineData("E9", CoachVerdict.Likely, 2.61, 4, true, 0)]
    public void The_examples_have_their_scores(string example, CoachVerdict verdict, double score, int behaviours, bool corroborated, double contra)
    {
        var best = CoachFacts.Of(WorkedExamples.Of(example), Thresholds.Default).Best!;

        Assert.Equal(
            (verdict, score, behaviours, corroborated, contra),
            (best.Verdict, Math.Round(best.Score, 2), best.Behaviours.Length, best.Corroborated, Math.Round(best.Contra, 2)));
    }

    [Fact]
    public void No_evidence_is_unproven_and_says_what_is_missing() =>
        Assert.Equal<CoachGap>([CoachGap.Score, CoachGap.Behaviours, CoachGap.Freshness], Judge().Missing);

    [Fact]
    public void Ten_lunches_are_one_behaviour()
    {
        var once = Judge(Evidence(1, EvidenceKind.Witnessed, 1, Route.Own));

        Assert.Equal(once, Judge([.. Enumerable.Repeat(Evidence(1, EvidenceKind.Witnessed, 1, Route.Own), 10)]), SameJudgement);
    }

    [Fact]
    public void Three_points_without_another_route_are_likely_only()
    {
        int[] behaviours = [2, 3, 4, 5, 7];
        CoachEvidence[] own = [.. behaviours.Select(b => Evidence(b, EvidenceKind.Witnessed, 1, Route.Own))];

        var seen = Judge(own);
        var heard = Judge([.. own, Evidence(5, EvidenceKind.Told, 90, Route.ThirdPerson)]);
        var longAgo = Judge([.. own, Evidence(5, EvidenceKind.Told, 91, Route.ThirdPerson)]);
        var soft = Judge([.. own, Evidence(6, EvidenceKind.Told, 1, Route.ThirdPerson)]);

        Assert.Equal((CoachVerdict.Likely, CoachVerdict.Verified), (seen.Verdict, seen.Next));
        Assert.Equal<CoachGap>([CoachGap.Corroboration], seen.Missing);
        Assert.Equal(CoachVerdict.Verified, heard.Verdict);
        Assert.Equal((CoachVerdict.Likely, CoachVerdict.Likely), (longAgo.Verdict, soft.Verdict));
    }

    [Fact]
    public void A_document_corroborates() => Assert.True(Judge(Evidence(7, EvidenceKind.Document, 12, Route.File)).Corroborated);

    [Theory]
    [InlineData(2, false)]
    [InlineData(8, false)]
    [InlineData(1, true)]
    [InlineData(6, true)]
    public void Six_behaviours_count_unprompted_only(int behaviour, bool counts) =>
        Assert.Equal(counts, Judge(Evidence(behaviour, EvidenceKind.Document, 0, Route.File, prompted: true)).Score > 0);

    [Theory]
    [InlineData(60, CoachVerdict.Verified)]
    [InlineData(61, CoachVerdict.Likely)]
    [InlineData(90, CoachVerdict.Likely)]
    [InlineData(91, CoachVerdict.Unproven)]
    public void The_newest_evidence_must_be_fresh(int age, CoachVerdict verdict)
    {
        CoachEvidence[] strong = [.. Enumerable.Range(1, 8).Select(b => Evidence(b, EvidenceKind.Document, age, Route.File))];

        Assert.Equal(verdict, Judge(strong, Thresholds.Default with { CoachHalfLife = 120, CorroborationDays = 180 }).Verdict);
    }

    [Fact]
    public void Evidence_against_holds_it_down_until_it_is_settled()
    {
        CoachEvidence Against(int age, bool resolved) => Evidence(3, EvidenceKind.Document, age, Route.File, against: true, resolved: resolved);

        Assert.Equal(CoachVerdict.Contradicted, Judge([.. SharedEvidence, Against(10, resolved: false)]).Verdict);
        Assert.Equal(CoachVerdict.Unproven, Judge([.. SharedEvidence, Against(400, resolved: false)]).Verdict);
        Assert.Equal(CoachGap.Unresolved, Judge([.. SharedEvidence, Against(400, resolved: false)]).Missing[0]);
        Assert.Equal(CoachVerdict.Verified, Judge([.. SharedEvidence, Against(10, resolved: true)]).Verdict);
    }

    [Fact]
    public void The_best_candidate_counts_and_a_contradicted_one_is_told()
    {
        var input = SomeInput.At(Stage.R3).SharedPeople().Coach("Wu").SharedCoach()
            .Coach("He", Evidence(3, EvidenceKind.Document, 1, Route.File, against: true));

        var coaches = CoachFacts.Of(input, Thresholds.Default);

        Assert.Equal((input.IdOf("Sun"), CoachVerdict.Verified), (coaches.Best!.PersonId, coaches.Verdict));
        Assert.Equal<string>([input.IdOf("He")], coaches.Contradicted);
    }

    private static bool SameJudgement(CoachJudgement a, CoachJudgement b) => (a.Verdict, a.Score) == (b.Verdict, b.Score) && a.Behaviours.SequenceEqual(b.Behaviours);

    private static CoachJudgement Judge(params CoachEvidence[] evidence) => Judge(evidence, Thresholds.Default);

    private static CoachJudgement Judge(CoachEvidence[] evidence, Thresholds thresholds) =>
        CoachJudge.Of(new("p1", [.. evidence]), SomeInput.Today, thresholds);
}
