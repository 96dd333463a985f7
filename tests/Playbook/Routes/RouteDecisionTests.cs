using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Routes;

/// <summary>A step of the route from its plan to its end.</summary>
public sealed class RouteDecisionTests
{
    private static readonly LocalDate Today = SomeDeal.Today;

    private readonly Deal _deal = RoutedDeal.Of("Rao, head\nMarco, owner, D");

    [Fact]
    public void Done_means_met_and_counts_once_a_day()
    {
        var deal = _deal.After(RouteDecision.Add(_deal, RoutedDeal.Plan("p1"), Today));
        var done = RouteDecision.Done(deal, "r1", Today);
        deal = deal.After(done);
        Assert.Equal((RouteState.Done, 1, Today), (deal.Route[0].State, deal.People[0].Seat.Meetings, deal.People[0].Seat.LastMet));
        Assert.NotNull(deal.Route[0].Ended);
        Assert.Empty(RouteDecision.Done(deal, "r1", Today).Events);

        deal = deal.After(RouteDecision.Reopen(deal, "r1"));
        Assert.Equal((RouteState.Planned, null), (deal.Route[0].State, deal.Route[0].Ended));
        deal = deal.After(RouteDecision.Done(deal, "r1", Today));
        Assert.Equal(1, deal.People[0].Seat.Meetings);
    }

    [Fact]
    public void Later_is_a_week_from_the_day_or_from_today_and_an_old_card_moves_nothing()
    {
        var deal = _deal.After(new DealEvent.RouteStepAdded("r1", RoutedDeal.Plan("p1", -10)));
        deal = deal.After(RouteDecision.Later(deal, "r1", Today.PlusDays(-10), Today));
        Assert.Equal((Today.PlusDays(7), 1), (deal.Route[0].Plan.Due, deal.Route[0].Moves));
        var again = RouteDecision.Later(deal, "r1", Today.PlusDays(-10), Today);
        Assert.Empty(again.Events);
        Assert.Contains("1 Dec", again.Told!.Value.En);
        deal = deal.After(RouteDecision.Later(deal, "r1", Today.PlusDays(7), Today));
        Assert.Equal((Today.PlusDays(14), 2), (deal.Route[0].Plan.Due, deal.Route[0].Moves));
    }

    [Fact]
    public void Steps_due_are_open_on_people_who_are_there_and_of_open_deals()
    {
        var deal = _deal.After(
            new DealEvent.RouteStepAdded("r1", RoutedDeal.Plan("p1", 9)), new DealEvent.RouteStepAdded("r2", RoutedDeal.Plan("p2", -1)),
            new DealEvent.RouteStepAdded("r3", RoutedDeal.Plan("p1", 3)), new DealEvent.RouteStepAdded("r4", RoutedDeal.Plan("p2", 2)));
        deal = deal.After(RouteDecision.Drop(deal, "r4"));
        Assert.Equal(["r2", "r3"], RouteDue.Through(deal, Today.PlusDays(3)).Select(s => s.Id));
        Assert.Equal(["r2", "r3", "r1"], RouteDue.Open(deal).Select(s => s.Id));
        Assert.Empty(RouteDue.Through(deal with { Closing = new(Outcome.Won, "", SomeDeal.Ana.Id, default) }, Today.PlusDays(99)));
    }

    [Theory]
    [InlineData(RouteField.Via, "p1", "themselves")]
    [InlineData(RouteField.Via, "p9", "not on the map")]
    [InlineData(RouteField.Due, "2026-11-23", "is over")]
    [InlineData(RouteField.Due, "2040-01-01", "too far")]
    [InlineData(RouteField.Goes, "stranger", "member of the deal")]
    [InlineData(RouteField.Say, "bring him a gift card", "not kept")]
    [InlineData(RouteField.Step, "dinner at his home", "not kept")]
    public void What_cannot_be_is_refused_and_only_what_changes_is_judged(RouteField field, string text, string told)
    {
        var plan = RouteText.With(RoutedDeal.Plan("p1"), field, text);
        var refused = RouteDecision.Add(_deal, plan, Today);
        Assert.Equal(RouteText.InputOf(field), Assert.Single(refused.Problems).Field);
        Assert.Contains(told, refused.Problems[0].Text.En);

        var deal = _deal.After(new DealEvent.RouteStepAdded("r1", plan));
        Assert.Single(RouteEdit.Change(deal, "r1", new Dictionary<RouteField, string> { [RouteField.Method] = "Direct" }, null, Today).Events);
    }

    [Fact]
    public void Nobody_unknown_or_gone_is_planned_for_and_there_is_a_limit()
    {
        var gone = RoutedDeal.Of("Rao, left 2026-11-01");
        Assert.True(RouteDecision.Add(gone, RoutedDeal.Plan("p1"), Today).IsRefused);
        Assert.True(RouteDecision.Add(_deal, RoutedDeal.Plan("p9"), Today).IsRefused);
        Assert.True(RouteDecision.Done(_deal, "r1", Today).IsRefused);
        var full = _deal with { Route = [.. Enumerable.Range(1, DealLimits.OpenRouteSteps).Select(i => new RouteStep($"r{i}", RoutedDeal.Plan("p1", i), SomeDeal.Ana.Id, default))] };
        Assert.Contains("At most 30", RouteDecision.Add(full, RoutedDeal.Plan("p2"), Today).Problems[0].Text.En);
        Assert.Empty(RouteDecision.Add(full, full.Route[0].Plan, Today).Events);
        Assert.True(RouteDecision.Add(_deal with { Closing = new(Outcome.Lost, "", SomeDeal.Ana.Id, default) }, RoutedDeal.Plan("p1"), Today).IsRefused);
    }

    [Fact]
    public void What_both_changed_is_a_conflict_and_the_rest_is_saved()
    {
        var deal = _deal.After(new DealEvent.RouteStepAdded("r1", RoutedDeal.Plan("p1") with { Say = "ask for the spec" }));
        var drawn = RouteText.Form.Marks(deal.Route[0].Plan);
        var now = deal.After(new DealEvent.RouteStepChanged("r1", deal.Route[0].Plan, deal.Route[0].Plan with { Say = "ask for the budget" }));
        var draft = RouteEdit.Change(
            now, "r1", new Dictionary<RouteField, string> { [RouteField.Say] = "ask for a date", [RouteField.Via] = "p2" }, drawn, Today);
        Assert.Equal([RouteField.Say], draft.Conflicts);
        var plan = now.After([.. draft.Events]).Route[0].Plan;
        Assert.Equal(("ask for the budget", "p2"), (plan.Say, plan.Via));
    }

    [Fact]
    public void Who_is_taken_off_the_map_leaves_no_words_on_the_route()
    {
        var deal = _deal.After(
            new DealEvent.RouteStepAdded("r1", RoutedDeal.Plan("p1") with { Say = "ask Rao", Step = "scoring" }),
            new DealEvent.RouteStepAdded("r2", RoutedDeal.Plan("p2") with { Via = "p1", Say = "thank" }));
        deal = deal.After(PersonRemoval.Decide(deal, "p1"));
        Assert.Equal((RouteState.Dropped, null, null), (deal.Route[0].State, deal.Route[0].Plan.Say, deal.Route[0].Plan.Step));
        Assert.Equal((RouteState.Planned, null, "thank"), (deal.Route[1].State, deal.Route[1].Plan.Via, deal.Route[1].Plan.Say));
        Assert.Equal(["r2"], RouteDue.Open(deal).Select(s => s.Id));
        Assert.True(RouteDecision.Reopen(deal, "r1").IsRefused);
    }
}
