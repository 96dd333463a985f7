using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The rows of actions, visits and meetings that a change touches.</summary>
internal static class PlanRows
{
    /// <summary>What is not as it was, and that rows of what is forgotten go.</summary>
    public static IEnumerable<RowOperation> Changed(Deal before, Deal after, Func<string, string> idOf) =>
    [
        .. after.Actions.Where(a => before.FindAction(a.Id) != a).Select(a => RowOperation.Upsert(DealKeys.ActionPrefix + a.Id, ActionRow.Write(a, idOf))),
        .. after.Visits.Where(v => before.FindVisit(v.Id) != v).Select(v => RowOperation.Upsert(DealKeys.VisitPrefix + v.Id, VisitRow.Write(v, idOf))),
        .. after.Meetings.Where(m => before.FindMeeting(m.Id) != m).Select(m => RowOperation.Upsert(DealKeys.MeetingPrefix + m.Id, MeetingRow.Write(m, idOf))),
        .. before.Actions.Where(a => after.FindAction(a.Id) is null).Select(a => RowOperation.Delete(DealKeys.ActionPrefix + a.Id)),
        .. before.Visits.Where(v => after.FindVisit(v.Id) is null).Select(v => RowOperation.Delete(DealKeys.VisitPrefix + v.Id)),
        .. before.Meetings.Where(m => after.FindMeeting(m.Id) is null).Select(m => RowOperation.Delete(DealKeys.MeetingPrefix + m.Id)),
    ];
}
