using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>Puts a step on the route and says how it went: done, moved or dropped.</summary>
public static class RouteDecision
{
    /// <summary>How far a step is put off by one tap, in days.</summary>
    public const int LaterDays = 7;

    private static readonly LocalText Gone = new("This step is not on the route any more.", "这一步已不在路线上。");
    private static readonly LocalText Added = new("On the route: {0}.", "已列入路线：{0}。");
    private static readonly LocalText Again = new("{0} is on the route already.", "{0} 已在路线上。");
    private static readonly LocalText TooManyOpen = new("At most {0} steps at a time. Finish or drop one first.", "同时最多 {0} 步，请先完成或放弃一步。");
    private static readonly LocalText TooMany = new("A deal holds at most {0} steps.", "一个商机最多记录 {0} 步。");
    private static readonly LocalText DoneMet = new("Done. {0}: met today.", "已完成。{0}：今天见过。");
    private static readonly LocalText Dropped = new("Dropped: {0}.", "已放弃：{0}。");
    private static readonly LocalText Back = new("On the route again: {0}.", "重新列入路线：{0}。");
    private static readonly LocalText MovedTo = new("Moved to {0}.", "已推迟到{0}。");
    private static readonly LocalText MovedMeanwhile = new("It stands at {0} already.", "日期此前已改为{0}。");
    private static readonly LocalText SoAlready = new("It is so already.", "已是如此。");

    /// <param name="today">In the deal's time zone.</param>
    public static Decision Add(Deal deal, RoutePlan plan, LocalDate today)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        var problems = RouteRules.Problems(deal, null, plan, today).ToList();
        var name = deal.FindPerson(plan.Person)?.Name ?? "";
        return problems.Count > 0 ? new([], null, [.. problems])
            : deal.Route.Exists(s => s.IsOpen && s.Plan == plan) ? Decision.Nothing(Again.With(name))
            : deal.Route.Count(s => s.IsOpen) >= DealLimits.OpenRouteSteps ? Decision.Refused(Fields.Text, TooManyOpen.With(DealLimits.OpenRouteSteps), ProblemKind.OutOfRange)
            : deal.Route.Count >= DealLimits.RouteSteps ? Decision.Refused(Fields.Text, TooMany.With(DealLimits.RouteSteps), ProblemKind.OutOfRange)
            : Decision.Done(Added.With(name), new DealEvent.RouteStepAdded(NextId(deal), plan));
    }

    /// <summary>A suggestion, tapped. Whom a step is planned for already is not planned for twice.</summary>
    public static Decision Take(Deal deal, RoutePlan plan, LocalDate today) =>
        deal.IsOpen && deal.Route.Exists(s => s.IsOpen && s.Plan.Person == plan.Person)
            ? Decision.Nothing(Again.With(deal.FindPerson(plan.Person)?.Name))
            : Add(deal, plan, today);

    /// <summary>Done: then the person was met, which the map and the check learn too.</summary>
    public static Decision Done(Deal deal, string id, LocalDate today)
    {
        if (Refusal(deal, id) is { } refused)
        {
            return refused;
        }

        var step = deal.FindRouteStep(id)!;
        var person = deal.FindPerson(step.Plan.Person)!;
        if (step.State == RouteState.Done)
        {
            return Decision.Nothing(SoAlready);
        }

        var met = MeetingToday.Met(person.Seat, today, isCounted: person.Seat.LastMet == today);
        DealEvent done = new DealEvent.RouteStepSet(id, step.State, RouteState.Done);
        return Decision.Done(DoneMet.With(person.Name), met == person.Seat ? [done] : [done, new DealEvent.PersonSeated(person.Id, person.Seat, met)]);
    }

    public static Decision Drop(Deal deal, string id) => Set(deal, id, RouteState.Dropped, Dropped);

    /// <summary>What was done or dropped by mistake is planned again; a meeting that was put down stays.</summary>
    public static Decision Reopen(Deal deal, string id) => Set(deal, id, RouteState.Planned, Back);

    /// <summary>A week later than planned, or than today when that day is over.</summary>
    /// <param name="drawn">The day on the card that was tapped: a card that shows another moves nothing.</param>
    public static Decision Later(Deal deal, string id, LocalDate drawn, LocalDate today)
    {
        if (Refusal(deal, id) is { } refused)
        {
            return refused;
        }

        var step = deal.FindRouteStep(id)!;
        if (!step.IsOpen || step.Plan.Due != drawn)
        {
            return Decision.Nothing(step.IsOpen ? Says(MovedMeanwhile, step.Plan.Due, today) : SoAlready);
        }

        var due = LocalDate.Max(step.Plan.Due, today).PlusDays(LaterDays);
        return Decision.Done(Says(MovedTo, due, today), new DealEvent.RouteStepChanged(id, step.Plan, step.Plan with { Due = due }));
    }

    /// <summary>Null when something can be done with the step.</summary>
    internal static Decision? Refusal(Deal deal, string id) =>
        !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
        : deal.FindRouteStep(id) is not { } step || deal.FindPerson(step.Plan.Person) is null ? Decision.Refused(Fields.Text, Gone)
        : null;

    internal static string NextId(Deal deal, int more = 0) => string.Create(CultureInfo.InvariantCulture, $"r{deal.Route.Count + more + 1}");

    private static Decision Set(Deal deal, string id, RouteState state, LocalText told)
    {
        if (Refusal(deal, id) is { } refused)
        {
            return refused;
        }

        var step = deal.FindRouteStep(id)!;
        return step.State == state ? Decision.Nothing(SoAlready)
            : state == RouteState.Planned && deal.Route.Count(s => s.IsOpen) >= DealLimits.OpenRouteSteps
                ? Decision.Refused(Fields.Text, TooManyOpen.With(DealLimits.OpenRouteSteps), ProblemKind.OutOfRange)
            : Decision.Done(told.With(deal.FindPerson(step.Plan.Person)!.Name), new DealEvent.RouteStepSet(id, step.State, state));
    }

    private static LocalText Says(LocalText text, LocalDate day, LocalDate today) =>
        new(text.With(DateText.Show(day, Language.English, today)).En, text.With(DateText.Show(day, Language.Chinese, today)).Zh);
}
