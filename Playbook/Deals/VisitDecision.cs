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

    /// <summary>Puts a visit down. Of one that the author put down before, what is new is kept: promises, and when we meet next.</summary>
    /// <param name="author">Puts it down.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Make(Deal deal, VisitEntry entry, UserId author, LocalDate today)
    {
        var report = entry.Report with { Outcome = NoteText.Clean(entry.Report.Outcome), Went = [.. entry.Report.Went.Where(deal.HasMember).Distinct()] };
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        var same = deal.Visits.FindLast(v => !v.Withdrawn && v.By == author && v.What == report);
        var id = same?.Id ?? ActionDecision.Id('v', ActionDecision.Number(deal.Visits.Select(v => v.Id)) + 1);
        entry = entry with { Promises = [.. entry.Promises.Select(p => p with { Visit = id }).Where(p => !IsPlanned(deal, p))] };
        var problems = VisitRules.Problems(deal, report, entry, today).ToImmutableList();
        if (!problems.IsEmpty)
        {
            return new([], null, problems);
        }

        ImmutableList<DealEvent> events =
        [
            .. same is null ? Met(deal, id, report) : [],
            .. entry.Promises.Select((p, i) => new DealEvent.ActionPlanned(ActionDecision.NextId(deal, i), p)),
            .. NextEvents(deal, entry.Next ?? (entry.ClearsNext || (same is null && deal.NextVisit <= report.On) ? null : deal.NextVisit)),
        ];
        return events.IsEmpty ? Decision.Nothing(new("This visit is on record already.", "这次拜访已有记录。"))
            : Decision.Done(new("The visit is on record.", "拜访已记录。"), events);
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

    private static IEnumerable<DealEvent> Met(Deal deal, string id, VisitReport report)
    {
        var met = report.Met.Distinct().Select(deal.FindPerson).OfType<Person>().ToList();
        var counted = met.Select(p => VisitCounts.Of(deal, p, report.On)).OfType<VisitCount>().ToImmutableList();
        return
        [
            new DealEvent.VisitMade(id, report) { Counted = counted },
            .. met.Select(p => Seated(p, report.On, isCounted: !counted.Exists(c => c.Person == p.Id))).OfType<DealEvent>(),
        ];
    }

    /// <summary>Saved again, a visit repeats no promise that is open or was kept; one that was dropped since is made anew.</summary>
    private static bool IsPlanned(Deal deal, ActionPlan promise) => deal.Actions.Exists(a => a.State != ActionState.Dropped && a.What == promise);

    private static IEnumerable<DealEvent> NextEvents(Deal deal, LocalDate? next) =>
        next == deal.NextVisit ? [] : [new DealEvent.NextVisitSet(deal.NextVisit, next)];

    /// <summary>A second visit on one day counts no second meeting.</summary>
    private static DealEvent.PersonSeated? Seated(Person person, LocalDate on, bool isCounted)
    {
        var seat = MeetingToday.Met(person.Seat, on, isCounted);
        return seat == person.Seat ? null : new(person.Id, person.Seat, seat);
    }

    private static DealEvent.PersonSeated? Unseated(Deal deal, Person person, Visit visit)
    {
        var seat = VisitCounts.Undone(deal, person, visit);
        return seat == person.Seat ? null : new(person.Id, person.Seat, seat);
    }
}
