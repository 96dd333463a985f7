using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Coaching;

/// <summary>From what is on record of a deal to the page of a candidate.</summary>
public sealed class CoachReadingTests
{
    /// <summary>The shared evidence of the worked examples.</summary>
    private static readonly Observation[] Proven =
    [
        SomeCoach.Saw(2, 20), SomeCoach.Saw(3, 15, EvidenceKind.Told), SomeCoach.Saw(4, 10), SomeCoach.Saw(7, 12, EvidenceKind.Document),
        SomeCoach.Saw(1, 6), SomeCoach.Saw(6, 25, EvidenceKind.Told),
    ];

    [Fact]
    public void The_verdict_rises_with_evidence_and_falls_with_the_clock()
    {
        var deal = SomeCoach.WithRao();
        Assert.Equal(CoachVerdict.Unproven, Read(deal).Judged.Verdict);
        deal = deal.Put(Proven[0], Proven[2], Proven[4]);
        Assert.Equal(CoachVerdict.Likely, Read(deal).Judged.Verdict);
        deal = deal.Put(Proven[1], Proven[3], Proven[5]);
        var read = Read(deal);
        Assert.Equal((CoachVerdict.Verified, 4.42, "e5"), (read.Judged.Verdict, Math.Round(read.Judged.Score, 2), read.Corroboration!.Id));
        Assert.Equal(CoachVerdict.Likely, Read(deal, daysLater: 58).Judged.Verdict);
        Assert.Equal(CoachVerdict.Unproven, Read(deal, daysLater: 120).Judged.Verdict);
    }

    [Fact]
    public void What_stands_against_stays_until_it_is_settled()
    {
        var deal = SomeCoach.WithRao().Put(Proven).Put(SomeCoach.Saw(3, 8, EvidenceKind.Document, against: true));
        Assert.Equal(CoachVerdict.Contradicted, Read(deal).Judged.Verdict);
        Assert.Equal(CoachVerdict.Unproven, Read(deal, daysLater: 60).Judged.Verdict);
        Assert.Single(Read(deal, daysLater: 500).Against);
        deal = deal.Done(EvidenceDecision.Resolve(deal, "e7", "the plan was changed later"));
        Assert.Equal(CoachVerdict.Verified, Read(deal).Judged.Verdict);
        Assert.Single(Read(deal).Settled);
    }

    [Fact]
    public void What_was_asked_for_counts_for_two_behaviours_only()
    {
        var deal = SomeCoach.WithRao();
        foreach (var behaviour in Enumerable.Range(1, 8))
        {
            deal = deal.Put(SomeCoach.Saw(behaviour, 1) with { Prompted = true });
        }

        Assert.Equal([1, 6], Read(deal).Behaviours.Where(b => b.Strength != Strength.None).Select(b => b.Number));
        Assert.All(Read(deal).Behaviours, b => Assert.Single(b.Items));
    }

    [Fact]
    public void What_was_put_down_before_the_tender_counts_only_when_it_was_open()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(3), SomeCoach.Saw(5) with { OpenToAll = true }, SomeCoach.Saw(2));
        Assert.Equal([2, 3, 5], Shown(deal));
        Assert.Equal([2, 5], Shown(deal with { Header = deal.Header with { Tender = true } }));

        static IEnumerable<int> Shown(Deal deal) => Read(deal).Behaviours.Where(b => b.Best is not null).Select(b => b.Number);
    }

    [Fact]
    public void The_best_piece_stands_for_its_behaviour_and_what_was_taken_back_for_nothing()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(2, 1, EvidenceKind.Claimed), SomeCoach.Saw(2, 30), SomeCoach.Saw(2, 80, EvidenceKind.Document));
        Assert.Equal(("e2", Strength.Solid), (Read(deal).Behaviours[1].Best!.Id, Read(deal).Behaviours[1].Strength));
        deal = deal.Done(EvidenceDecision.Withdraw(deal, "e2")).After(new DealEvent.EvidenceWithdrawn("e3"));
        Assert.Equal(("e1", Strength.Weak), (Read(deal).Behaviours[1].Best!.Id, Read(deal).Behaviours[1].Strength));
    }

    [Fact]
    public void The_test_is_for_what_is_missing_and_in_a_tender_goes_the_official_way()
    {
        var deal = SomeCoach.WithRao();
        Assert.Equal(SafeTests.All[6][0], Read(deal).Test);
        Assert.Equal(SafeTests.All[1][1], Read(deal.Put(SomeCoach.Saw(7, 1, EvidenceKind.Document))).Test);
        Assert.All(
            Enumerable.Range(0, 8),
            n => Assert.Contains(Read((deal with { Header = deal.Header with { Tender = true } }).Put([.. Proven.Take(n).Where(o => o.Behaviour != 3)])).Test, SafeTests.InTender));
    }

    [Fact]
    public void Every_behaviour_has_two_tests_that_say_nothing_we_would_refuse()
    {
        Assert.Equal(8, SafeTests.All.Count);
        Assert.All(SafeTests.All, variants => Assert.Equal(2, variants.Count));
        Assert.All(SafeTests.All.SelectMany(v => v).Concat(SafeTests.InTender), test =>
        {
            Assert.Null(CareGuard.Check(test.En));
            Assert.Null(CareGuard.Check(test.Zh));
        });
    }

    [Fact]
    public void The_check_reads_people_candidates_and_what_counts()
    {
        var deal = SomeCoach.WithRao().Put(Proven);
        deal = deal.Done(EvidenceDecision.Withdraw(deal, "e1"));
        var input = CheckInput.Of(deal, SomeCoach.Today);
        Assert.Equal([("p1", "Rao"), ("p2", "Shi")], input.People.Select(p => (p.Id, p.Name)));
        var candidate = Assert.Single(input.Coaches);
        Assert.Equal(("p1", 5), (candidate.PersonId, candidate.Evidence.Length));
    }

    private static CoachReading Read(Deal deal, int daysLater = 0) =>
        CoachReading.Of(deal, deal.FindPerson("p1")!, SomeCoach.Today + Period.FromDays(daysLater), Thresholds.Default);
}
