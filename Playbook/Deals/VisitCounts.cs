using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Which meetings of the map come from visits. A day holds one meeting of somebody, however often it is told: the visit that added it can
/// take it away again, and while another visit of that day stands, it is that one's.
/// </summary>
internal static class VisitCounts
{
    /// <returns>Null when the map holds a meeting of that day already.</returns>
    public static VisitCount? Of(Deal deal, Person person, LocalDate on) =>
        person.Seat.LastMet == on || deal.Visits.Exists(v => v.What.On == on && v.Has(person.Id)) ? null
        : new(person.Id, person.Seat.LastMet, NeverMet: person.Seat.Meetings == 0);

    /// <summary>The seat without the meeting that a visit added; as it is when it added none.</summary>
    public static PersonSeat Undone(Deal deal, Person person, Visit visit)
    {
        var seat = person.Seat;
        if (visit.CountOf(person.Id) is not { } count || Heir(deal.Visits, visit, person.Id) is not null)
        {
            return seat;
        }

        var meetings = seat.Meetings switch
        {
            > 1 and var many => many - 1,
            1 => count.NeverMet ? 0 : null,
            var none => none,
        };
        if (seat.LastMet != visit.What.On || count.LastMet > visit.What.On)
        {
            return seat with { Meetings = meetings };
        }

        var others = deal.Visits.Where(v => v.Id != visit.Id && v.Has(person.Id)).Select(v => (LocalDate?)v.What.On).ToList();

        // What the map said before an old visit nobody kept: while there were other meetings, the day stays.
        var before = visit.Counted is not null ? count.LastMet : others.Count == 0 && meetings is not null ? seat.LastMet : null;
        return seat with { Meetings = meetings, LastMet = others.Append(before).Max() };
    }

    /// <summary>The visits after one is taken back: its meetings go over to others of that day, and those that followed it follow what it followed.</summary>
    public static ImmutableList<Visit> TakenBack(ImmutableList<Visit> visits, Visit gone)
    {
        foreach (var count in gone.What.Met.Distinct().Select(gone.CountOf).OfType<VisitCount>())
        {
            var heir = Heir(visits, gone, count.Person);
            visits = heir is null ? visits.ConvertAll(v => v.Id == gone.Id ? v : Following(v, gone, count))
                : heir.Counted is null ? visits
                : visits.Replace(heir, heir with { Counted = heir.Counted.Add(count) });
        }

        return visits;
    }

    private static Visit Following(Visit visit, Visit gone, VisitCount count) =>
        !(count.LastMet >= gone.What.On) && visit.Counted?.Find(c => c.Person == count.Person && c.LastMet == gone.What.On) is { } following
            ? visit with { Counted = visit.Counted.Replace(following, count) }
            : visit;

    private static Visit? Heir(ImmutableList<Visit> visits, Visit gone, string person) =>
        visits.Find(v => v.Id != gone.Id && v.What.On == gone.What.On && v.Has(person));
}
