using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Routes;

/// <summary>Steps as they are typed, in both languages.</summary>
public sealed class RouteLineTests
{
    private readonly Deal _deal = RoutedDeal.Of("饶敏，部长\nRao, head\nMarco, owner, D, reports to nobody\n马可，总经理") with { Members = [SomeDeal.Bo, new(new("lin"), "Lin Yue 林悦")] };

    [Theory]
    [InlineData("Rao, via Marco, mutual contact, 2026-12-10, Bo goes: ask for the spec meeting")]
    [InlineData("+ Rao, Bo goes, Mutual Contact, through Marco, 10 Dec, say: ask for the spec meeting")]
    [InlineData("Rao，经Marco，共同熟人，12月10日，由Bo去：ask for the spec meeting")]
    [InlineData("Rao, via Marco, mutual contact, 2026-12-10, Bo will go, ask: ask for the spec meeting")]
    public void Everything_in_any_order(string line)
    {
        var draft = Read(line);
        Assert.Empty(draft.Problems);
        var plan = Assert.IsType<DealEvent.RouteStepAdded>(Assert.Single(draft.Events)).Plan;
        Assert.Equal(
            new RoutePlan("p2", RouteMethod.MutualContact, new(2026, 12, 10)) { Via = "p3", Goes = SomeDeal.Bo.Id, Say = "ask for the spec meeting" }, plan);
    }

    [Fact]
    public void In_Chinese_with_a_step_and_oneself()
    {
        var plan = Plan("饶敏，通过马可引见，技术交流，环节：方案评审，下周五，我去：请求安排参数会，带上样板数据");
        Assert.Equal(("p1", RouteMethod.Event, "p4", SomeDeal.Ana.Id), (plan.Person, plan.Method, plan.Via, plan.Goes));
        Assert.Equal(("方案评审", "请求安排参数会，带上样板数据", new LocalDate(2026, 12, 4)), (plan.Step, plan.Say, plan.Due));
    }

    [Fact]
    public void What_is_not_said_is_filled_in_as_it_would_be_suggested()
    {
        var plan = Plan("Rao");
        Assert.Equal((RouteMethod.Event, SomeDeal.Today.PlusDays(14), SomeDeal.Ana.Id, null), (plan.Method, plan.Due, plan.Goes, plan.Say));
        Assert.Equal((RouteMethod.Referral, "p2"), (Plan("Marco, via Rao").Method, Plan("Marco, via Rao").Via));
        Assert.Equal("meet at 14:30 near the gate", Plan("Rao, 10 Dec: meet at 14:30 near the gate").Say);
    }

    [Theory]
    [InlineData("Somebody, event", "“Somebody” is not clearly on the map", 0)]
    [InlineData("Rao, via Nobody Known, event", "stands without", 1)]
    [InlineData("Rao, Zed goes", "no member of this deal", 1)]
    [InlineData("Rao, purple elephant", "“purple elephant” was not understood", 1)]
    [InlineData("Rao, a red envelope for him", "not kept", 1)]
    [InlineData("Rao, 2026-11-01", "is over", 0)]
    [InlineData("Rao, 31 Feb 2027", "Rao: ", 1)]
    [InlineData("Rao: take him to dinner with a gift", "not kept", 0)]
    public void What_cannot_be_read_is_told(string line, string told, int saved)
    {
        var draft = Read(line);
        Assert.Contains(told, Assert.Single(draft.Problems).En);
        Assert.Equal(saved, draft.Events.Count);
        Assert.DoesNotContain("envelope", draft.Problems[0].En + draft.Problems[0].Zh);
    }

    [Fact]
    public void Several_lines_are_several_steps_and_at_most_ten()
    {
        var draft = Read("Rao, 10 Dec\nMarco, 11 Dec\nRao, 10 Dec");
        Assert.Equal(["Rao", "Marco"], draft.Added);
        Assert.Equal(["r1", "r2"], draft.Events.Cast<DealEvent.RouteStepAdded>().Select(e => e.Id));
        draft = Read(string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Rao, {i} Dec")));
        Assert.Equal(10, draft.Events.Count);
        Assert.Contains("At most 10 steps", Assert.Single(draft.Problems).En);
    }

    [Fact]
    public void In_a_tender_a_door_is_not_opened_unasked()
    {
        var deal = RoutedDeal.Of("Rao, VP, D\nAlly, staff, supporter, met 2026-11-20, reports to Rao");
        Assert.Equal(RouteMethod.FromBelow, Plan("Rao", deal).Method);
        deal = deal with { Header = deal.Header with { Tender = true } };
        Assert.Equal((RouteMethod.Event, null), (Plan("Rao", deal).Method, Plan("Rao", deal).Via));
    }

    private RoutePlan Plan(string line, Deal? deal = null) => Assert.IsType<DealEvent.RouteStepAdded>(Assert.Single(Read(line, deal).Events)).Plan;

    private RouteLinesDraft Read(string text, Deal? deal = null) =>
        RouteLines.Decide(deal ?? _deal, RouteLineText.Parse(text, SomeDeal.Today), SomeDeal.Today, Thresholds.Default, SomeDeal.Ana.Id);
}
