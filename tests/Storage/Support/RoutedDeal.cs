using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>A deal with a relationship route. Its rows are a fixture: what is told here stays as it is.</summary>
internal static class RoutedDeal
{
    public static IEnumerable<DealEvent[]> Story()
    {
        var meet = new RoutePlan("p1", RouteMethod.MutualContact, new(2026, 12, 10)) { Via = "p2", Goes = new("ana"), Step = "scoring of the offers", Say = "请求安排参数会" };
        var visit = new RoutePlan("p2", RouteMethod.ReferenceSite, new(2026, 12, 17)) { Via = "p3", Say = "show the pilot" };
        yield return [new DealEvent.PersonAdded(new("p1", "饶军")), new DealEvent.PersonAdded(new("p2", "Deng")), new DealEvent.PersonAdded(new("p3", "Pan"))];
        yield return [new DealEvent.RouteStepAdded("r1", meet), new DealEvent.RouteStepAdded("r2", visit), new DealEvent.RouteStepAdded("r3", new("p3", RouteMethod.Direct, new(2026, 12, 1)) { Say = "ask about the audit" })];
        yield return [new DealEvent.RouteStepChanged("r1", meet, meet with { Due = new(2026, 12, 17), Say = "ask for the budget holder" })];
        yield return [new DealEvent.RouteStepSet("r2", RouteState.Planned, RouteState.Done)];
        yield return [new DealEvent.PersonRemoved("p3")];
    }
}
