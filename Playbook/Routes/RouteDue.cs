using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>The steps of the route by their day.</summary>
public static class RouteDue
{
    /// <summary>Planned steps on people who are still on the map, the earliest first.</summary>
    public static IReadOnlyList<RouteStep> Open(Deal deal) =>
        [.. deal.Route.Where(s => s.IsOpen && deal.FindPerson(s.Plan.Person) is not null).OrderBy(s => s.Plan.Due)];

    /// <summary>What a reminder would name: planned steps whose day has come by then. None of a deal that is closed.</summary>
    /// <param name="through">The last day that counts, in the deal's time zone.</param>
    public static IReadOnlyList<RouteStep> Through(Deal deal, LocalDate through) =>
        deal.IsOpen ? [.. Open(deal).TakeWhile(s => s.Plan.Due <= through)] : [];
}
