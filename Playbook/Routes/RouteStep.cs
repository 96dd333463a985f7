using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>How one of us comes to talk with somebody of the customer: five ways for anybody, six more for executives.</summary>
public enum RouteMethod
{
    BottomUp,
    StraightToTop,
    MutualContact,
    Event,

    /// <summary>Somebody outside whom the person works with: a consultant, a design institute, a partner.</summary>
    RelatedParty,
    CompanyVisit,
    ReferenceSite,
    Exhibition,
    Referral,
    Direct,

    /// <summary>Introduced by people of their own.</summary>
    FromBelow,
}

public enum RouteState
{
    Planned,
    Done,
    Dropped,
}

/// <summary>What is to be done: whom to reach, how, and by when.</summary>
/// <param name="Person">Id of a person of the deal.</param>
/// <param name="Due">In the deal's time zone.</param>
public sealed record RoutePlan(string Person, RouteMethod Method, LocalDate Due)
{
    /// <summary>Id of the person of the deal who opens the door; null for nobody on the map.</summary>
    public string? Via { get; init; }

    /// <summary>The member of the deal who goes; null when nobody was named, or the member left the deal.</summary>
    public UserId? Goes { get; init; }

    /// <summary>The step of the customer's process it is about, where it is another than the person's own; at most <see cref="DealLimits.PersonWords"/> characters.</summary>
    public string? Step { get; init; }

    /// <summary>What to say, in a line of at most <see cref="DealLimits.RouteSay"/> characters. A personal note.</summary>
    public string? Say { get; init; }
}

/// <summary>One step of the relationship route. It is never removed, so that an old card cannot mean another.</summary>
/// <param name="Id"><c>r1</c>, <c>r2</c> …</param>
public sealed record RouteStep(string Id, RoutePlan Plan, UserId By, Instant At)
{
    public RouteState State { get; init; }

    /// <summary>How often its day was put off.</summary>
    public int Moves { get; init; }

    /// <summary>When it was done or dropped; null while it is planned.</summary>
    public Instant? Ended { get; init; }

    public bool IsOpen => State == RouteState.Planned;
}
