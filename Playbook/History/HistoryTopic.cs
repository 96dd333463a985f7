using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.History;

/// <summary>What of a deal's past is asked for.</summary>
public enum HistoryTopic
{
    All,

    /// <summary>Name, amount, date, stage, competitors, members, how it ended.</summary>
    Deal,

    /// <summary>Answers, and findings that were set aside.</summary>
    Answers,

    /// <summary>The map and the coach.</summary>
    People,

    /// <summary>Actions, visits, meetings to come, the route.</summary>
    Plan,
}

public static class HistoryTopics
{
    public static HistoryTopic Of(DealEvent change) => change switch
    {
        DealEvent.Answered or DealEvent.FindingMuted or DealEvent.FindingUnmuted => HistoryTopic.Answers,
        DealEvent.PersonAdded or DealEvent.PersonChanged or DealEvent.PersonSeated or DealEvent.PersonRemoved or DealEvent.ChainTypeSet
            or DealEvent.CoachNamed or DealEvent.CoachDropped or DealEvent.EvidenceAdded or DealEvent.EvidenceResolved or DealEvent.EvidenceWithdrawn
            or DealEvent.EvidenceLinked or DealEvent.ColleagueAsked or DealEvent.ColleagueAnswered => HistoryTopic.People,
        DealEvent.ActionPlanned or DealEvent.ActionChanged or DealEvent.ActionSettled or DealEvent.VisitMade or DealEvent.VisitWithdrawn
            or DealEvent.NextVisitSet or DealEvent.MeetingPlanned or DealEvent.MeetingChanged or DealEvent.MeetingSet
            or DealEvent.RouteStepAdded or DealEvent.RouteStepChanged or DealEvent.RouteStepSet => HistoryTopic.Plan,
        _ => HistoryTopic.Deal,
    };
}
