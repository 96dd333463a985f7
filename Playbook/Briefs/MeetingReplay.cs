using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>The part of <see cref="DealReplay"/> on meetings to come. Of more than a deal holds, the oldest that is over is forgotten; the log keeps it.</summary>
internal static class MeetingReplay
{
    public static Deal Planned(Deal deal, DealEvent.MeetingPlanned e, Stamp stamp)
    {
        var meetings = deal.Meetings;
        return deal with { Meetings = (meetings.Count < DealLimits.PlannedMeetings ? meetings : meetings.Remove(Oldest(meetings, stamp))).Add(new(e.Id, e.What, stamp.By, stamp.At)) };
    }

    /// <summary>Brief and questions are promised to whoever gives it its time, and to a member: of one whose planner is none any more it is who changes it.</summary>
    public static Deal Changed(Deal deal, DealEvent.MeetingChanged e, Stamp stamp) => With(deal, e.Id, m => m with
    {
        What = e.After,
        By = deal.HasMember(stamp.By) && (!deal.HasMember(m.By) || (e.Before.Time is null && e.After.Time is not null)) ? stamp.By : m.By,
    });

    public static Deal Set(Deal deal, DealEvent.MeetingSet e) => With(deal, e.Id, m => m with { State = e.To });

    private static PlannedMeeting Oldest(ImmutableList<PlannedMeeting> meetings, Stamp stamp) =>
        meetings.Find(m => !m.IsPlanned) ?? meetings.Where(m => m.What.Time?.At < stamp.At).MinBy(m => m.What.Time!.At) ?? meetings[0];

    private static Deal With(Deal deal, string id, Func<PlannedMeeting, PlannedMeeting> change)
    {
        var index = deal.Meetings.FindIndex(m => m.Id == id);
        return index < 0 ? deal : deal with { Meetings = deal.Meetings.SetItem(index, change(deal.Meetings[index])) };
    }

    /// <summary>A meeting, once that person is gone: where nobody else was to be there, it is off and says nothing any more.</summary>
    public static PlannedMeeting Without(PlannedMeeting meeting, string person)
    {
        if (!meeting.What.People.Contains(person))
        {
            return meeting;
        }

        var left = meeting.What with { People = meeting.What.People.Remove(person) };
        return left.People.IsEmpty && left.Others.IsEmpty
            ? meeting with { What = left with { Goal = null, Ask = null }, State = meeting.IsPlanned ? MeetingState.Cancelled : meeting.State }
            : meeting with { What = left };
    }
}
