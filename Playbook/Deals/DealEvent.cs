using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Routes;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>One change of a deal. What it holds is what the log keeps; a released shape is never changed, only added to.</summary>
public abstract record DealEvent
{
    private DealEvent()
    {
    }

    public sealed record Opened(
        DealHeader Header, BookId Book, Member Owner, string TimeZone, IReadOnlyList<Competitor> Competitors) : DealEvent;

    public sealed record HeaderChanged(DealHeader Before, DealHeader After) : DealEvent;

    public sealed record CompetitorAdded(Competitor Competitor) : DealEvent;

    public sealed record CompetitorRemoved(string Id) : DealEvent;

    /// <summary>A removed competitor was named again: its answers are back.</summary>
    public sealed record CompetitorReturned(string Id) : DealEvent;

    /// <param name="Reason">Why it moved, as typed. There when it moved on although something of <paramref name="Missing"/> could be named to the author.</param>
    /// <param name="Missing">Ids of the stage conditions that were not met.</param>
    public sealed record StageMoved(Stage From, Stage To, string? Reason, IReadOnlyList<string> Missing) : DealEvent;

    /// <summary>To another book: others see it now. Its owner and members stay.</summary>
    public sealed record Moved(BookId From, BookId To) : DealEvent;

    public sealed record MemberAdded(Member Member) : DealEvent;

    public sealed record MemberRemoved(Member Member) : DealEvent;

    /// <summary>Given, changed or confirmed. Before is null when it was never asked.</summary>
    public sealed record Answered(
        AnswerKey Key, AnswerValue? Before, AnswerValue After, string? NoteBefore, string? NoteAfter) : DealEvent
    {
        /// <summary>Who said so before; the id of somebody who may be off the map by now.</summary>
        public AnswerSource? SourceBefore { get; init; }

        public AnswerSource? SourceAfter { get; init; }
    }

    /// <summary>Set aside again when it was so already: the later one counts.</summary>
    public sealed record FindingMuted(string RuleId, LocalDate Until, string Reason) : DealEvent;

    public sealed record FindingUnmuted(string RuleId) : DealEvent;

    public sealed record PersonAdded(Person Person) : DealEvent;

    /// <summary>Name or title were corrected; whether the person is a candidate is told by the two events below.</summary>
    public sealed record PersonChanged(Person Before, Person After) : DealEvent;

    /// <summary>What the map knows of a person; name and title are told by the event above.</summary>
    public sealed record PersonSeated(string PersonId, PersonSeat Before, PersonSeat After) : DealEvent;

    /// <summary>Taken off the deal; the lines of others to the person end with it. (The log has no room for each of them.)</summary>
    public sealed record PersonRemoved(string PersonId) : DealEvent;

    /// <summary>Null for what the kind of company suggests.</summary>
    public sealed record ChainTypeSet(ChainType? Before, ChainType? After) : DealEvent;

    /// <summary>The person may guide us inside.</summary>
    public sealed record CoachNamed(string PersonId) : DealEvent;

    public sealed record CoachDropped(string PersonId) : DealEvent;

    /// <param name="Id">Of the evidence.</param>
    public sealed record EvidenceAdded(string Id, string PersonId, Observation What) : DealEvent;

    /// <summary>Evidence against was settled.</summary>
    public sealed record EvidenceResolved(string Id, string Reason) : DealEvent;

    public sealed record EvidenceWithdrawn(string Id) : DealEvent;

    public sealed record ActionPlanned(string Id, ActionPlan What) : DealEvent;

    /// <summary>Moved to another day, given to somebody else, or worded otherwise.</summary>
    public sealed record ActionChanged(string Id, ActionPlan Before, ActionPlan After) : DealEvent;

    /// <summary>Done, dropped, or open again.</summary>
    public sealed record ActionSettled(string Id, ActionState Before, ActionState After) : DealEvent;

    /// <summary>We were there. What it says about people is told by <see cref="PersonSeated"/>, what was promised by <see cref="ActionPlanned"/>.</summary>
    public sealed record VisitMade(string Id, VisitReport What) : DealEvent
    {
        /// <inheritdoc cref="Visit.Counted"/>
        public ImmutableList<VisitCount>? Counted { get; init; }
    }

    public sealed record VisitWithdrawn(string Id) : DealEvent;

    /// <summary>Null for no next visit.</summary>
    public sealed record NextVisitSet(LocalDate? Before, LocalDate? After) : DealEvent;

    /// <summary>Who of us saw it, and at which meeting; replaces what was known of that.</summary>
    public sealed record EvidenceLinked(string Id, EvidenceLink Link) : DealEvent;

    /// <summary>A second member was asked one-to-one about what the evidence shows; again when nothing came.</summary>
    public sealed record ColleagueAsked(string EvidenceId, UserId Colleague) : DealEvent;

    /// <summary>The author of the change is who was asked.</summary>
    /// <param name="Became">Id of the evidence that the answer is, added with it; null for who does not know.</param>
    public sealed record ColleagueAnswered(string EvidenceId, ColleagueAnswer Answer, string? Became) : DealEvent;
    public sealed record RouteStepAdded(string Id, RoutePlan Plan) : DealEvent;

    /// <summary>Edited, or put off to another day.</summary>
    public sealed record RouteStepChanged(string Id, RoutePlan Before, RoutePlan After) : DealEvent;

    /// <summary>Done, dropped, or planned again.</summary>
    public sealed record RouteStepSet(string Id, RouteState From, RouteState To) : DealEvent;

    /// <summary>A meeting to come, or what is wanted of the next one.</summary>
    public sealed record MeetingPlanned(string Id, MeetingPlan What) : DealEvent;

    public sealed record MeetingChanged(string Id, MeetingPlan Before, MeetingPlan After) : DealEvent;

    /// <summary>Called off, or it took place.</summary>
    public sealed record MeetingSet(string Id, MeetingState From, MeetingState To) : DealEvent;

    public sealed record Closed(Outcome Outcome, string Reason) : DealEvent;

    public sealed record Reopened(string? Reason) : DealEvent;
}

/// <summary>Who changed a deal, when, and how.</summary>
/// <param name="ByName">As shown by Teams at that moment.</param>
/// <param name="Source">How it came in.</param>
public sealed record Stamp(UserId By, string ByName, Instant At, ChangeSource Source);

public enum ChangeSource
{
    Card,
    Typed,
}

/// <summary>One line of a deal's log: everything that one turn changed.</summary>
public sealed record LogEntry(long Revision, Stamp Stamp, IReadOnlyList<DealEvent> Events)
{
    /// <summary>Changes of the line that this version cannot read: a newer one wrote them.</summary>
    public int Unread { get; init; }
}
