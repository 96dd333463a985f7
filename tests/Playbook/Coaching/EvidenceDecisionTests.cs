using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Coaching;

/// <summary>What is put on record of a candidate, and how it is settled or taken back.</summary>
public sealed class EvidenceDecisionTests
{
    [Fact]
    public void What_was_seen_is_on_record_with_author_and_time()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(2, text: "  Brought us to the VP \r\n"));
        var item = Assert.Single(deal.Evidence);
        Assert.Equal(("e1", "p1", "Brought us to the VP", SomeDeal.Ana.Id), (item.Id, item.Person, item.What.Text, item.By));
    }

    [Fact]
    public void The_same_again_is_no_second_piece()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(2));
        Assert.Empty(EvidenceDecision.Add(deal, "p1", SomeCoach.Saw(2), SomeCoach.Today).Events);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var decision = EvidenceDecision.Add(
            SomeCoach.WithRao() with { Closing = new(Outcome.Lost, "price", SomeDeal.Ana.Id, default) },
            "p2", SomeCoach.Saw(9, daysAgo: -1, EvidenceKind.Claimed, Route.File, text: " "), SomeCoach.Today);
        Assert.Empty(decision.Events);
        Assert.Equal([Fields.Text, Fields.Text, Fields.Text, Fields.What, Fields.When, Fields.Route], decision.Problems.Select(p => p.Field));
    }

    [Theory]
    [InlineData(EvidenceKind.Witnessed, Route.Own, true)]
    [InlineData(EvidenceKind.Witnessed, Route.ThirdPerson, false)]
    [InlineData(EvidenceKind.Claimed, Route.Coach, true)]
    [InlineData(EvidenceKind.Claimed, Route.ThirdPerson, false)]
    [InlineData(EvidenceKind.Told, Route.ThirdPerson, true)]
    [InlineData(EvidenceKind.Told, Route.Coach, true)]
    [InlineData(EvidenceKind.Told, Route.File, false)]
    [InlineData(EvidenceKind.Told, Route.Own, false)]
    [InlineData(EvidenceKind.Document, Route.File, true)]
    [InlineData(EvidenceKind.Document, Route.Coach, true)]
    [InlineData(EvidenceKind.Document, Route.Own, false)]
    public void The_way_it_reached_us_fits_how_we_know(EvidenceKind kind, Route route, bool fits) =>
        Assert.Equal(!fits, EvidenceDecision.Add(SomeCoach.WithRao(), "p1", SomeCoach.Saw(2, 5, kind, route), SomeCoach.Today).IsRefused);

    [Fact]
    public void The_candidate_is_no_third_person_and_strangers_are_none()
    {
        var told = SomeCoach.Saw(7, 5, EvidenceKind.Told);
        Assert.True(Add(told with { Through = "p1" }).IsRefused);
        Assert.True(Add(told with { Through = "p9" }).IsRefused);
        Assert.False(Add(told with { Through = "p2" }).IsRefused);

        static Decision Add(Observation seen) => EvidenceDecision.Add(SomeCoach.WithRao(), "p1", seen, SomeCoach.Today);
    }

    [Fact]
    public void What_must_not_be_kept_is_not()
    {
        var problem = Assert.Single(EvidenceDecision.Add(SomeCoach.WithRao(), "p1", SomeCoach.Saw(6, text: "他要回扣"), SomeCoach.Today).Problems);
        Assert.Equal((Fields.What, ProblemKind.NotKept), (problem.Field, problem.Kind));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(8, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    public void In_a_tender_three_behaviours_must_be_open_to_every_bidder(int behaviour, bool needsIt)
    {
        var tender = SomeCoach.WithRao(tender: true);
        var seen = SomeCoach.Saw(behaviour);
        Assert.Equal(needsIt, EvidenceDecision.Add(tender, "p1", seen, SomeCoach.Today).IsRefused);
        Assert.False(EvidenceDecision.Add(tender, "p1", seen with { OpenToAll = true }, SomeCoach.Today).IsRefused);
        Assert.False(EvidenceDecision.Add(tender, "p1", seen with { Against = true }, SomeCoach.Today).IsRefused);
    }

    [Fact]
    public void A_deal_holds_so_much_and_no_more()
    {
        var deal = SomeCoach.WithRao().Put([.. Enumerable.Range(0, DealLimits.Evidence).Select(i => SomeCoach.Saw(1, text: $"no. {i}"))]);
        Assert.True(EvidenceDecision.Add(deal, "p1", SomeCoach.Saw(2), SomeCoach.Today).IsRefused);
        deal = deal.Done(EvidenceDecision.Withdraw(deal, "e7"));
        Assert.Equal("e201", deal.Put(SomeCoach.Saw(2)).Evidence[^1].Id);
    }

    [Fact]
    public void What_stands_against_is_settled_with_a_reason_and_only_once()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(3, against: true), SomeCoach.Saw(1));
        Assert.Equal(ProblemKind.Missing, Assert.Single(EvidenceDecision.Resolve(deal, "e1", "  ").Problems).Kind);
        Assert.Equal(ProblemKind.NotKept, Assert.Single(EvidenceDecision.Resolve(deal, "e1", "settled over karaoke").Problems).Kind);
        Assert.True(EvidenceDecision.Resolve(deal, "e2", "nothing was against").IsRefused);
        Assert.True(EvidenceDecision.Withdraw(deal, "e1").IsRefused);

        deal = deal.Done(EvidenceDecision.Resolve(deal, "e1", "the date was moved afterwards"));
        Assert.Equal(("the date was moved afterwards", SomeDeal.Ana.Id), (deal.Evidence[0].Resolution!.Reason, deal.Evidence[0].Resolution!.By));
        Assert.Contains("the date was moved afterwards", Assert.Single(EvidenceDecision.Resolve(deal, "e1", "another reason").Problems).Text.En);
        Assert.False(EvidenceDecision.Resolve(deal, "e1", "the date was moved afterwards").IsRefused);
    }

    [Fact]
    public void A_mistake_is_taken_back_and_its_number_never_used_again()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(2));
        deal = deal.Done(EvidenceDecision.Withdraw(deal, "e1"));
        Assert.Empty(deal.EvidenceOn("p1"));
        Assert.Equal("", deal.Evidence[0].What.Text);
        Assert.Empty(EvidenceDecision.Withdraw(deal, "e1").Events);
        Assert.Equal("e2", deal.Put(SomeCoach.Saw(2)).Evidence[^1].Id);
    }

    [Fact]
    public void A_channel_sees_neither_people_nor_evidence()
    {
        var shown = DealAccess.Shown(SomeCoach.WithRao().Put(SomeCoach.Saw(2)), DealView.Channel)!;
        Assert.Empty(shown.People);
        Assert.Empty(shown.Evidence);
    }
}
