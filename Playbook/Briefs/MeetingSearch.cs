using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>Which of the planned meetings is meant.</summary>
public static class MeetingSearch
{
    /// <summary>A meeting that began so long ago is not the next one any more.</summary>
    private static readonly Duration Lasts = Duration.FromHours(1);

    /// <summary>People come early and late.</summary>
    private static readonly Duration Near = Duration.FromMinutes(90);

    /// <summary>The next one of this person, or of a colleague; without a time what was put down for "the next meeting".</summary>
    public static PlannedMeeting? Next(Deal deal, UserId reader, Instant now) => deal.Meetings
        .Where(m => m.IsPlanned && !IsOver(deal, m, now))
        .OrderBy(m => m.By != reader).ThenBy(m => m.What.Time is null).ThenBy(m => m.What.Time?.At)
        .FirstOrDefault();

    /// <summary>All that are to come, in order.</summary>
    public static IEnumerable<PlannedMeeting> Coming(Deal deal, Instant now) =>
        deal.Meetings.Where(m => m.IsPlanned && m.What.Time?.At > now).OrderBy(m => m.What.Time!.At);

    /// <summary>The one that this person planned for that very time.</summary>
    public static PlannedMeeting? At(Deal deal, UserId by, Instant start) =>
        deal.Meetings.Find(m => m.IsPlanned && m.By == by && m.What.Time?.At == start);

    /// <summary>The planned meeting that is most likely the one that began now, whoever planned it.</summary>
    public static PlannedMeeting? Around(Deal deal, Instant start) => deal.Meetings
        .Where(m => m.IsPlanned && m.What.Time is { } time && Off(time.At, start) <= Near)
        .MinBy(m => Off(m.What.Time!.At, start));

    /// <summary>Whether what came of the meeting that began then was put down, by whomever.</summary>
    public static bool WasHeld(Deal deal, Instant start) =>
        deal.Meetings.Exists(m => m.State == MeetingState.Held && m.What.Time is { } time && Off(time.At, start) <= Near);

    /// <summary>The last visit of that day that was put down since the meeting began; null for none.</summary>
    /// <param name="by">Null for whoever put it down.</param>
    public static Visit? PutDown(Deal deal, UserId? by, Instant start) => deal.Visits.FindLast(v =>
        !v.Withdrawn && (by is null || v.By == by) && v.At >= start && v.What.On == MeetingTime.Of(start, deal.TimeZone).Wall.Date);

    /// <summary>Whether this person put a visit of that day down since the meeting began: nothing is to be asked any more.</summary>
    public static bool IsPutDown(Deal deal, UserId by, Instant start) => PutDown(deal, by, start) is not null;

    private static Duration Off(Instant a, Instant b) => a > b ? a - b : b - a;

    /// <summary>What was wanted of "the next meeting" is over once there was one.</summary>
    internal static bool IsOver(Deal deal, PlannedMeeting meeting, Instant now) => meeting.What.Time is { } time
        ? time.At + Lasts < now
        : deal.Visits.Exists(v => !v.Withdrawn && v.At > meeting.At);
}
