using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>
/// Who should be met next, read from the map alone: everyone who counts is met, opponents are brought to neutral, neutrals are won. In a
/// tender nothing is suggested: from notice to award there are no private meetings (docs/care-with-people.md).
/// </summary>
public static class RouteSuggestions
{
    private const int SoonDays = 7;
    private const int LaterDays = 14;

    /// <summary>The most pressing first. Whom a step is planned for already is left out.</summary>
    /// <param name="today">In the deal's time zone.</param>
    /// <param name="limits">Of the deal's book: what makes somebody count.</param>
    public static IReadOnlyList<RouteSuggestion> Of(Deal deal, LocalDate today, Thresholds limits)
    {
        if (!deal.IsOpen || deal.Header.Tender)
        {
            return [];
        }

        var planned = deal.Route.Where(s => s.IsOpen).Select(s => s.Plan.Person).ToHashSet();
        var net = new RouteNet(deal, today);
        return
        [
            .. deal.People.Where(p => !(p.Seat.Left <= today) && !planned.Contains(p.Id))
                .Select(p => (Person: p, Aim: AimOf(p, limits)))
                .Where(p => p.Aim is not null)
                .Select(p => (p.Person, Aim: p.Aim!.Value, Urgency: Urgency(p.Person, p.Aim.Value, limits)))
                .OrderByDescending(p => p.Urgency)
                .Select(p => new RouteSuggestion(p.Person.Id, p.Aim, net.To(p.Person, p.Aim), Due(deal, today, p.Urgency))),
        ];
    }

    /// <summary>How one would go to somebody, whether or not it is suggested.</summary>
    public static RouteSuggestion For(Deal deal, Person person, LocalDate today, Thresholds limits)
    {
        var aim = AimOf(person, limits) ?? RouteAim.Meet;
        return new(person.Id, aim, new RouteNet(deal, today).To(person, aim), Due(deal, today, Urgency(person, aim, limits)));
    }

    /// <summary>Null for somebody who is with us, or whom nobody has to see next.</summary>
    private static RouteAim? AimOf(Person person, Thresholds limits) => person.Seat switch
    {
        { Attitude: < Attitude.Neutral } => RouteAim.Neutral,
        { LastMet: null, Attitude: null or Attitude.Neutral } => RouteAim.Meet,
        { LastMet: null } when IsKey(person, limits) => RouteAim.Meet,
        { Attitude: null } when IsKey(person, limits) => RouteAim.Read,
        { Attitude: Attitude.Neutral } => RouteAim.Win,
        _ => null,
    };

    private static bool IsKey(Person person, Thresholds limits) => person.Seat is var seat
        && ((seat.Roles & (Roles.DecisionMaker | Roles.Approver)) != 0 || seat.Weight == StepWeight.Decisive || seat.Veto
            || seat.Authority * seat.Influence >= limits.KeyPower);

    /// <summary>Whoever counts comes before everybody else; among them first those nobody has met, then those who can stop it.</summary>
    private static int Urgency(Person person, RouteAim aim, Thresholds limits)
    {
        var seat = person.Seat;
        var weight = (seat.Roles.HasFlag(Roles.DecisionMaker) ? 16 : 0) + (seat.Veto ? 8 : 0) + (seat.Roles.HasFlag(Roles.Approver) ? 4 : 0)
            + (seat.Weight == StepWeight.Decisive ? 4 : 0) + (seat.Authority * seat.Influence >= limits.KeyPower ? 2 : 0) + (seat.Roles.HasFlag(Roles.Evaluator) ? 1 : 0);
        var first = aim switch { RouteAim.Meet => 300, RouteAim.Neutral => 200, RouteAim.Read => 150, _ => 100 };
        return (IsKey(person, limits) ? 1000 : 0) + first + weight;
    }

    /// <summary>A working day, and not after the signature is expected.</summary>
    private static LocalDate Due(Deal deal, LocalDate today, int urgency)
    {
        var due = today.PlusDays(urgency >= 1000 ? SoonDays : LaterDays);
        due = due.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => due.PlusDays(2),
            IsoDayOfWeek.Sunday => due.PlusDays(1),
            _ => due,
        };
        return deal.Header.CloseDate is { } close && close >= today && close < due ? close : due;
    }
}
