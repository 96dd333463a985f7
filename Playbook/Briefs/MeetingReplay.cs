using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>The part of <see cref="DealReplay"/> on meetings to come. Of more than a deal holds, the oldest that is over is forgotten; the log keeps it.</summary>
internal static class MeetingReplay
{
    public static Deal Planned(Deal deal, DealEvent.MeetingPlanned e, Stamp stamp)
    {
        var meetings = deal.Meetings;
        var oldest = meetings.Count < DealLimits.PlannedMeetings ? -1 : Math.Max(0, meetings.FindIndex(m => !m.IsPlanned));
        return deal with { Meetings = (oldest < 0 ? meetings : meetings.RemoveAt(oldest)).Add(new(e.Id, e.What, stamp.By, stamp.At)) };
    }

    public static Deal Changed(Deal deal, string id, Func<PlannedMeeting, PlannedMeeting> change)
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
