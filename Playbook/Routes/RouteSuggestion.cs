using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>What the next meeting with somebody is for.</summary>
public enum RouteAim
{
    /// <summary>Counts, and never met.</summary>
    Meet,

    /// <summary>Against us: neutral is enough.</summary>
    Neutral,

    /// <summary>Counts, met, and nobody put down how the person stands.</summary>
    Read,

    /// <summary>Neutral: to be won.</summary>
    Win,
}

/// <summary>How the one who opens the door stands to the person.</summary>
public enum RouteLink
{
    /// <summary>Nobody who is with us is near.</summary>
    None,

    /// <summary>A tie that no chart shows.</summary>
    Tie,

    /// <summary>Works for the person.</summary>
    WorksFor,

    /// <summary>The person's boss.</summary>
    Boss,

    /// <summary>Knows somebody who knows the person.</summary>
    Through,
}

/// <param name="Via">Id of somebody who is with us; null when nobody is near.</param>
/// <param name="Middle">Whom both know, where it takes two doors.</param>
public sealed record RouteApproach(RouteMethod Method, RouteLink Link, string? Via = null, string? Middle = null);

/// <summary>Who should be met next, why and how: one tap from becoming a step.</summary>
/// <param name="PersonId">Of somebody on the map.</param>
public sealed record RouteSuggestion(string PersonId, RouteAim Aim, RouteApproach Approach, LocalDate Due)
{
    public RoutePlan ToPlan() => new(PersonId, Approach.Method, Due) { Via = Approach.Via };
}
