using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <param name="Id">Of the meeting; null when none came of it.</param>
/// <param name="Changed">Somebody changed the meeting since the card was drawn: nothing is saved, and both are shown.</param>
public sealed record MeetingDraft(Decision Decision, string? Id = null, bool Changed = false)
{
    /// <summary>A meeting of that day was there already, and was moved.</summary>
    public bool Moved { get; init; }
}

/// <summary>Plans meetings, moves them and calls them off.</summary>
public static class MeetingDecision
{
    private static readonly LocalText Planned = new("The meeting is planned.", "会面已安排。");
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText Already = new("It is on record like this.", "记录里已是这样。");
    private static readonly LocalText Off = new("The meeting is off: no brief comes, and nothing is asked afterwards.", "会面已取消，不再发送会前准备和会后提问。");
    private static readonly LocalText Gone = new("This meeting is not planned any more.", "这次会面已不在计划中。");
    private static readonly LocalText NonePlanned = new("No meeting of yours is planned here.", "这里没有您安排的会面。");
    private static readonly LocalText MembersOnly = new(
        "A brief comes to members of the deal only. Its owner can add you with “members”.", "会前准备只发给商机成员。负责人可以用“成员”把您加进来。");

    private static readonly LocalText Full = new LocalText("At most {0} meetings of a deal can be planned.", "一个商机最多安排 {0} 次会面。").With(DealLimits.PlannedMeetings);

    /// <summary>
    /// A meeting as typed. The author's meeting of the same day, with the same people or none named, is meant: it is moved. One that had no time yet
    /// gets it. Without a time it says what is wanted of the next meeting.
    /// </summary>
    public static MeetingDraft Plan(Deal deal, MeetingPlan plan, UserId author, Instant now)
    {
        plan = Clean(deal, plan);
        var same = plan.Time is { } time ? Meant(deal, plan, time, author, now) : MeetingSearch.Next(deal, author, now);
        return plan.Time is not null && !deal.HasMember(author) ? new(Decision.Refused(Fields.Text, MembersOnly))
            : same is null ? New(deal, plan, now) : Changed(deal, same, plan.Over(same.What), now);
    }

    /// <summary>A submitted form.</summary>
    /// <param name="id">Null for a new meeting.</param>
    /// <param name="was">The mark of the meeting as the card showed it; null when that is not known, and then it is replaced.</param>
    public static MeetingDraft Save(Deal deal, string? id, MeetingPlan plan, string? was, UserId author, Instant now)
    {
        plan = Clean(deal, plan);
        id ??= plan.Time is { } time ? MeetingSearch.At(deal, author, time.At)?.Id : null;
        return plan.Time is not null && !deal.HasMember(author) ? new(Decision.Refused(Fields.Text, MembersOnly))
            : id is null ? New(deal, plan, now)
            : deal.FindMeeting(id) is not { IsPlanned: true } meeting ? new(Decision.Refused(Fields.Text, deal.IsOpen ? Gone : DealTexts.IsClosed))
            : was is not null && was != meeting.Mark && plan != meeting.What ? new(Decision.Nothing(Already), id, Changed: true)
            : Changed(deal, meeting, plan, now);
    }

    public static MeetingDraft Cancel(Deal deal, string? id, Instant now) =>
        !deal.IsOpen ? new(Decision.Refused(Fields.Text, DealTexts.IsClosed))
        : deal.FindMeeting(id) is not { } meeting ? new(Decision.Refused(Fields.Text, Gone))
        : !meeting.IsPlanned ? new(Decision.Nothing(meeting.State == MeetingState.Cancelled ? Off : Gone), id)
        : new(Done(deal, Off, new DealEvent.MeetingSet(meeting.Id, meeting.State, MeetingState.Cancelled), now), id);

    /// <summary>The next one that this person planned.</summary>
    public static MeetingDraft CancelNext(Deal deal, UserId author, Instant now) =>
        MeetingSearch.Next(deal, author, now) is { } next && next.By == author ? Cancel(deal, next.Id, now) : new(Decision.Nothing(NonePlanned));

    private static MeetingDraft New(Deal deal, MeetingPlan plan, Instant now)
    {
        var problems = MeetingRules.Problems(null, plan, now).ToImmutableList();
        var id = ActionDecision.Id('m', ActionDecision.Number(deal.Meetings.Select(m => m.Id)) + 1);
        return !deal.IsOpen ? new(Decision.Refused(Fields.Text, DealTexts.IsClosed))
            : !problems.IsEmpty ? new(new([], null, problems))
            : deal.Meetings.Count(m => m.IsPlanned && !(m.What.Time?.At < now)) >= DealLimits.PlannedMeetings ? new(Decision.Refused(Fields.Text, Full))
            : new(Done(deal, Planned, new DealEvent.MeetingPlanned(id, plan), now), id);
    }

    private static MeetingDraft Changed(Deal deal, PlannedMeeting meeting, MeetingPlan plan, Instant now)
    {
        var problems = MeetingRules.Problems(meeting.What, plan, now).ToImmutableList();
        return !deal.IsOpen ? new(Decision.Refused(Fields.Text, DealTexts.IsClosed))
            : !problems.IsEmpty ? new(new([], null, problems), meeting.Id)
            : plan == meeting.What ? new(Decision.Nothing(Already), meeting.Id)
            : new(Done(deal, Saved, new DealEvent.MeetingChanged(meeting.Id, meeting.What, plan), now), meeting.Id)
            {
                Moved = meeting.What.Time is { } before && before != plan.Time,
            };
    }

    private static PlannedMeeting? Meant(Deal deal, MeetingPlan plan, MeetingTime time, UserId author, Instant now)
    {
        var own = deal.Meetings.FindAll(m => m.IsPlanned && m.By == author);
        var sameDay = own.FindAll(m => m.What.Time is { } t && t.At > now && t.Wall.Date == time.Wall.Date);
        return sameDay.Find(m => m.What.Time!.At == time.At)
            ?? (plan.People.IsEmpty && plan.Others.IsEmpty
                ? (sameDay.Count == 1 ? sameDay[0] : null)
                : sameDay.Find(m => m.What.People.ToHashSet().SetEquals(plan.People) && m.What.Others.ToHashSet().SetEquals(plan.Others)))
            ?? own.Find(m => m.What.Time is null && !MeetingSearch.IsOver(deal, m, now));
    }

    /// <summary>When we meet next belongs to it: a meeting that is planned is one, and the day of one that is off goes with it.</summary>
    private static Decision Done(Deal deal, LocalText told, DealEvent change, Instant now)
    {
        var today = deal.DayOf(now);
        var after = change switch
        {
            DealEvent.MeetingPlanned e => deal.Meetings.Add(new(e.Id, e.What, default, now)),
            DealEvent.MeetingChanged e => deal.Meetings.ConvertAll(m => m.Id == e.Id ? m with { What = e.After } : m),
            DealEvent.MeetingSet e => deal.Meetings.ConvertAll(m => m.Id == e.Id ? m with { State = e.To } : m),
            _ => deal.Meetings,
        };
        var days = after.Where(m => m.IsPlanned && m.What.Time?.At > now).Select(m => m.What.Time!.DayIn(deal.TimeZone)).ToList();
        var gone = change switch
        {
            DealEvent.MeetingChanged e => e.Before.Time?.DayIn(deal.TimeZone),
            DealEvent.MeetingSet e => deal.FindMeeting(e.Id)?.What.Time?.DayIn(deal.TimeZone),
            _ => null,
        };
        var stays = deal.NextVisit >= today && (deal.NextVisit != gone || days.Contains(deal.NextVisit.Value));
        LocalDate? next = stays ? deal.NextVisit : days.Count > 0 ? days.Min() : deal.NextVisit == gone ? null : deal.NextVisit;
        return Decision.Done(told, next == deal.NextVisit ? [change] : [change, new DealEvent.NextVisitSet(deal.NextVisit, next)]);
    }

    private static MeetingPlan Clean(Deal deal, MeetingPlan plan) => plan with
    {
        People = [.. plan.People.Where(p => deal.FindPerson(p) is not null).Distinct()],
        Goes = [.. plan.Goes.Where(deal.HasMember).Distinct()],
        Goal = NoteText.Clean(plan.Goal),
        Ask = NoteText.Clean(plan.Ask),
    };
}
