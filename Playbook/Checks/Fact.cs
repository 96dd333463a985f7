using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Something a rule saw, as a value: words and names are added where it is shown, to a reader who may see them.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <param name="Side"><see cref="CheckInput.Us"/> or a competitor's id.</param>
    public sealed record Answered(string Side, Criterion Criterion, Mark Mark, LocalDate? On = null, string? Source = null) : Fact;

    /// <summary>Somebody's place on the map, as far as the rule looked at it.</summary>
    public sealed record Person(string Id, Aspect Looked) : Fact;

    /// <summary>A piece of evidence of a coach candidate.</summary>
    public sealed record Evidence(string PersonId, CoachEvidence Piece) : Fact;

    public sealed record Day(FactName Name, LocalDate On) : Fact;

    public sealed record Figure(FactName Name, decimal Value, string? Currency = null) : Fact;

    /// <summary>A condition of a stage that is not met.</summary>
    public sealed record Unmet(string ConditionId) : Fact;

    public sealed record Action(string Id) : Fact;

    public sealed record Sign(string Id, LocalDate On) : Fact;

    /// <summary>That something is not on record.</summary>
    public sealed record Absent(FactName Name) : Fact;
}

public enum FactName
{
    CloseDate,
    EventDate,
    StageSince,
    LastEvent,
    LastMet,
    LastEvidence,
    PersonChanged,
    ReviewSince,
    Budget,
    Price,
    FullCost,
    WinningPrice,
    Margin,
    ValueBalance,
    People,
    PeopleMet,
    DepartmentsMet,
    KeyPlayers,
    KeyPlayersWithUs,
    Known,
    Comparable,
    Lead,
    CoachScore,
    CloseMoves,
    Actions,
    Visits,
    VisitsOwed,
    VisitsMade,
    Competitor,
    CurrentSupplier,
    Measure,
    Confirmation,
    NextMeeting,
    RatiosWorse,
    NetMargin,
    PainLinks,
    DecisionMaker,
    CoachCandidate,
    RetentionMinus,
}
