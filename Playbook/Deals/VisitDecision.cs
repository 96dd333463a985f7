using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Promises">What we or they will do; that it was promised here is added.</param>
/// <param name="Next">When we meet next; null leaves it, unless its day has come.</param>
public sealed record VisitEntry(VisitReport Report, ImmutableArray<ActionPlan> Promises, LocalDate? Next)
{
    /// <summary>The next visit that is on record was taken off.</summary>
    public bool ClearsNext { get; init; }
}

/// <summary>Puts visits down, with what they say about people and promises, takes them back, and keeps the next one.</summary>
public static class VisitDecision
{
    private static readonly LocalText Gone = new("This visit was taken back already.", "这次拜访已撤回。");

    /// <param name="author">Puts it down.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Make(Deal deal, VisitEntry entry, UserId author, LocalDate today)
    {
        var report = entry.Report with { Outcome = NoteText.Clean(entry.Report.Outcome), Went = [.. entry.Report.Went.Where(deal.HasMember).Distinct()] };
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        var problems = VisitRules.Problems(deal, report, entry, today).ToImmutableList();
        if (!problems.IsEmpty)
        {
            return new([], null, problems);
        }

        if (deal.Visits.Exists(v => !v.Withdrawn && v.By == author && v.What == report))
        {
            return Decision.Nothing(new("This visit is on record already.", "这次拜访已有记录。"));
        }

        var id = ActionDecision.Id('v', ActionDecision.Number(deal.Visits.Select(v => v.Id)) + 1);
        return Decision.Done(
            new("The visit is on record.", "拜访已记录。"),
            [
                new DealEvent.VisitMade(id, report),
                .. report.Met.Select(deal.FindPerson).OfType<Person>().Select(p => Seated(deal, p, report.On)).OfType<DealEvent>(),
                .. entry.Promises.Select((p, i) => new DealEvent.ActionPlanned(ActionDecision.NextId(deal, i), p with { Visit = id })),
                .. NextEvents(deal, entry.Next ?? (entry.ClearsNext || deal.NextVisit <= report.On ? null : deal.NextVisit)),
            ]);
    }

    /// <summary>Takes a visit back: what it said of last meetings goes with it, and what was promised at it is dropped.</summary>
    public static Decision Withdraw(Deal deal, string? id)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        return deal.FindVisit(id) is not { Withdrawn: false } visit ? Decision.Nothing(Gone) : Decision.Done(
            new("Taken back.", "已撤回。"),
            [
                new DealEvent.VisitWithdrawn(visit.Id),
                .. visit.What.Met.Select(deal.FindPerson).OfType<Person>().Select(p => Unseated(deal, p, visit)).OfType<DealEvent>(),
                .. deal.Actions.Where(a => a.IsOpen && a.What.Visit == visit.Id).Select(a => new DealEvent.ActionSettled(a.Id, a.State, ActionState.Dropped)),
            ]);
    }

    /// <param name="was">What the card showed; null when that is not known, and then it is replaced.</param>
    /// <returns>Changed when somebody else agreed on another day since.</returns>
    public static (Decision Decision, bool Changed) SetNext(Deal deal, LocalDate? day, string? was, LocalDate today)
    {
        var told = day is { } on
            ? new LocalText($"Next visit: {DateText.ShowWithWeekday(on, Language.English, today)}.", $"下次拜访：{DateText.ShowWithWeekday(on, Language.Chinese, today)}。")
            : new("No next visit.", "没有约定下次拜访。");
        return !deal.IsOpen ? (Decision.Refused(Fields.Text, DealTexts.IsClosed), false)
            : deal.NextVisit == day ? (Decision.Nothing(told), false)
            : was is not null && was != ActionText.Of(deal.NextVisit) ? (Decision.Nothing(told), true)
            : VisitRules.NextProblem(day, today) is { } problem ? (new([], null, [problem]), false)
            : (Decision.Done(told, [.. NextEvents(deal, day)]), false);
    }

    private static IEnumerable<DealEvent> NextEvents(Deal deal, LocalDate? next) =>
        next == deal.NextVisit ? [] : [new DealEvent.NextVisitSet(deal.NextVisit, next)];

    /// <summary>A second visit on one day counts no second meeting.</summary>
    private static DealEvent.PersonSeated? Seated(Deal deal, Person person, LocalDate on)
    {
        var seat = MeetingToday.Met(person.Seat, on, isCounted: person.Seat.LastMet == on || deal.Visits.Exists(v => v.What.On == on && v.Has(person.Id)));
        return seat == person.Seat ? null : new(person.Id, person.Seat, seat);
    }

    private static DealEvent.PersonSeated? Unseated(Deal deal, Person person, Visit visit)
    {
        var others = deal.Visits.FindAll(v => v.Id != visit.Id && v.Has(person.Id));
        if (others.Exists(v => v.What.On == visit.What.On))
        {
            return null;
        }

        // A last meeting that somebody put on the map before is not known any more: while there were meetings, the day stays.
        var meetings = person.Seat.Meetings is > 1 and var many ? many - 1 : (int?)null;
        var last = person.Seat.LastMet != visit.What.On ? person.Seat.LastMet
            : others.IsEmpty ? (meetings is null ? null : person.Seat.LastMet)
            : others.Max(v => v.What.On);
        var seat = person.Seat with { Meetings = meetings, LastMet = last };
        return seat == person.Seat ? null : new(person.Id, person.Seat, seat);
    }
}
