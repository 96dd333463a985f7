using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Coaching;

public sealed class PersonDecisionTests
{
    [Fact]
    public void A_person_is_added_as_a_candidate()
    {
        var deal = SomeDeal.New();
        deal = deal.Done(PersonDecision.AddCandidate(deal, " 饶  军 ", "项目部长"));
        Assert.Equal(new Person("p1", "饶 军", "项目部长") { IsCandidate = true }, Assert.Single(deal.People));
    }

    [Fact]
    public void The_same_name_is_the_same_person()
    {
        var deal = SomeCoach.WithRao();
        Assert.Empty(PersonDecision.AddCandidate(deal, "RAO", "project head").Events);
        Assert.Equal([new DealEvent.CoachNamed("p2")], PersonDecision.AddCandidate(deal, "shi", null).Events);
        Assert.Equal("p3", deal.Done(PersonDecision.AddCandidate(deal, "Rao", "Buyer")).People[^1].Id);
    }

    [Fact]
    public void Every_problem_of_a_person_is_told()
    {
        var decision = PersonDecision.AddCandidate(SomeDeal.New(), "", new string('长', DealLimits.PersonTitle + 1));
        Assert.Equal([Fields.Name, Fields.Title], decision.Problems.Select(p => p.Field));
        Assert.Equal(ProblemKind.NotKept, Assert.Single(PersonDecision.AddCandidate(SomeDeal.New(), "Wu", "buyer, heavy drinker").Problems).Kind);
    }

    [Theory]
    [InlineData("Rao is a heavy drinker")]
    [InlineData("王总收了我们的红包")]
    public void A_sentence_in_the_place_of_a_name_is_judged_like_any_words(string told) =>
        Assert.Equal((Fields.Name, ProblemKind.NotKept), Assert.Single(PersonDecision.AddCandidate(SomeDeal.New(), told, null).Problems) is var p ? (p.Field, p.Kind) : default);

    [Theory]
    [InlineData("Maria del Mar Gift")]
    [InlineData("阿卜杜拉·买买提")]
    public void A_long_name_is_a_name(string name) =>
        Assert.Empty(PersonDecision.AddCandidate(SomeDeal.New(), name, null).Problems);

    [Fact]
    public void A_deal_has_at_most_sixty_people()
    {
        var deal = SomeDeal.New();
        for (var i = 1; i <= DealLimits.People; i++)
        {
            deal = deal.Done(PersonDecision.AddCandidate(deal, $"Person {i}", null));
        }

        Assert.True(PersonDecision.AddCandidate(deal, "One more", null).IsRefused);
    }

    [Fact]
    public void A_name_is_corrected_and_the_candidate_stays_one()
    {
        var deal = SomeCoach.WithRao();
        deal = deal.Done(PersonDecision.Change(deal, "p1", "Rao Jun", ""));
        Assert.Equal(new Person("p1", "Rao Jun") { IsCandidate = true }, deal.FindPerson("p1"));
        Assert.True(PersonDecision.Change(deal, "p9", "X", null).IsRefused);
    }

    [Fact]
    public void A_candidate_is_dropped_but_not_from_under_what_stands_against()
    {
        var deal = SomeCoach.WithRao().Put(SomeCoach.Saw(3, against: true));
        Assert.True(PersonDecision.Drop(deal, "p1").IsRefused);
        deal = deal.Done(EvidenceDecision.Resolve(deal, "e1", "a misunderstanding of dates"));
        deal = deal.Done(PersonDecision.Drop(deal, "p1"));
        Assert.Empty(deal.Candidates);
        Assert.Single(deal.EvidenceOn("p1"));
    }

    [Fact]
    public void A_closed_deal_takes_nobody()
    {
        var deal = SomeCoach.WithRao() with { Closing = new(Outcome.Won, "signed", SomeDeal.Ana.Id, default) };
        Assert.True(PersonDecision.AddCandidate(deal, "Wu", null).IsRefused);
        Assert.True(PersonDecision.AddCandidate(deal, "Rao", null).IsRefused);
        Assert.True(PersonDecision.Name(deal, "p2").IsRefused);
        Assert.True(PersonDecision.Change(deal, "p1", "Wu", null).IsRefused);
        Assert.True(PersonDecision.Drop(deal, "p1").IsRefused);
    }
}
