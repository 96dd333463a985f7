using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Playbook.History;

/// <param name="SeesPersonal">A member of the deal; who manages its book sees it without personal notes.</param>
/// <param name="IsConfidential">Whether a method, by its id, is for members alone.</param>
public sealed record HistoryReader(bool SeesPersonal, Func<string, bool> IsConfidential);

/// <summary>
/// What a reader is told of an event that the log kept whole. Personal notes are for members. What is gone from the deal is not told again: of
/// somebody who was taken off the map only that; of what was taken back, no words.
/// </summary>
public static class ToldEvents
{
    /// <param name="now">The deal as it is today.</param>
    /// <returns>Null when there is nothing to tell.</returns>
    public static DealEvent? Of(DealEvent change, Deal now, HistoryReader reader) => change switch
    {
        DealEvent.Answered e => Answered(e, now, reader) ? e : null,
        DealEvent.PersonAdded e => IsThere(now, e.Person.Id) ? new DealEvent.PersonAdded(e.Person with { Seat = Seat(e.Person.Seat, reader) }) : null,
        DealEvent.PersonSeated e => IsThere(now, e.PersonId) && Seat(e.Before, reader) is var before && Seat(e.After, reader) is var after && before != after
            ? new DealEvent.PersonSeated(e.PersonId, before, after) : null,
        DealEvent.PersonChanged e => IsThere(now, e.After.Id) ? e : null,
        DealEvent.CoachNamed e => IsThere(now, e.PersonId) ? e : null,
        DealEvent.CoachDropped e => IsThere(now, e.PersonId) ? e : null,
        DealEvent.EvidenceAdded e => !IsThere(now, e.PersonId) ? null
            : now.FindEvidence(e.Id) is { Withdrawn: false } ? e : e with { What = e.What with { Text = "" } },
        DealEvent.EvidenceResolved e => Evidence(now, e.Id) is not { } item ? null : item.Withdrawn ? e with { Reason = "" } : e,
        DealEvent.EvidenceWithdrawn e => Evidence(now, e.Id) is null ? null : e,
        DealEvent.EvidenceLinked e => Evidence(now, e.Id) is null ? null : e,
        DealEvent.ColleagueAsked e => Evidence(now, e.EvidenceId) is null ? null : e,
        DealEvent.ColleagueAnswered e => Evidence(now, e.EvidenceId) is null ? null : e,
        DealEvent.ActionPlanned e => e with { What = Action(e.What, e.Id, now) },
        DealEvent.ActionChanged e => e with { Before = Action(e.Before, e.Id, now), After = Action(e.After, e.Id, now) },
        DealEvent.VisitMade e => e with { What = Visit(e, now) },
        DealEvent.MeetingPlanned e => e with { What = Meeting(e.What, e.Id, now) },
        DealEvent.MeetingChanged e => Meeting(e.Before, e.Id, now) is var before && Meeting(e.After, e.Id, now) is var after && before != after
            ? e with { Before = before, After = after } : null,
        DealEvent.RouteStepAdded e => IsThere(now, e.Plan.Person) ? e with { Plan = Plan(e.Plan, reader) } : null,
        DealEvent.RouteStepChanged e => IsThere(now, e.After.Person) && Plan(e.Before, reader) is var before && Plan(e.After, reader) is var after && before != after
            ? e with { Before = before, After = after } : null,
        DealEvent.RouteStepSet e => now.FindRouteStep(e.Id) is { } step && IsThere(now, step.Plan.Person) ? e : null,
        _ => change,
    };

    private static bool IsThere(Deal now, string personId) => now.FindPerson(personId) is not null;

    private static bool Answered(DealEvent.Answered e, Deal now, HistoryReader reader) =>
        (reader.SeesPersonal || !reader.IsConfidential(e.Key.Method))
        && (e.Key.Subject == Subject.Us || e.Key.Subject.IsCompetitor || IsThere(now, e.Key.Subject.Value));

    private static PersonSeat Seat(PersonSeat seat, HistoryReader reader) =>
        reader.SeesPersonal ? seat : seat with { Wins = null, Ties = TieList.None };

    private static RoutePlan Plan(RoutePlan plan, HistoryReader reader) => reader.SeesPersonal ? plan : plan with { Say = null };

    private static EvidenceItem? Evidence(Deal now, string id) =>
        now.FindEvidence(id) is { } item && IsThere(now, item.Person) ? item : null;

    private static ActionPlan Action(ActionPlan what, string id, Deal now) =>
        now.FindAction(id) is { IsErased: true } || (what.Owner.Person is { } person && !IsThere(now, person)) ? what with { Text = "" } : what;

    /// <summary>As the deal has it today, without words that went meanwhile; one that the deal forgot is told unless somebody of it is gone.</summary>
    private static VisitReport Visit(DealEvent.VisitMade e, Deal now) => now.FindVisit(e.Id) switch
    {
        { Withdrawn: true } => e.What.Erased(),
        { } visit => visit.What,
        _ => e.What.Met.All(id => IsThere(now, id)) ? e.What : e.What.Erased(),
    };

    /// <summary>Without people who are off the map; where nobody else was to be there, and of a meeting that lost its words since, without words.</summary>
    private static MeetingPlan Meeting(MeetingPlan what, string id, Deal now)
    {
        var left = what with { People = what.People.RemoveAll(p => !IsThere(now, p)) };
        var emptied = left.People != what.People && left.People.IsEmpty && left.Others.IsEmpty;
        var erased = now.FindMeeting(id) is { What: { People.IsEmpty: true, Others.IsEmpty: true, Goal: null, Ask: null } };
        return emptied || erased ? left with { Goal = null, Ask = null } : left;
    }
}
