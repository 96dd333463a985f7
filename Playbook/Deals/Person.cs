using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Somebody of the customer, as far as the work needs it.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c> …: stays when the name changes, and is never given to somebody else.</param>
/// <param name="Name">1 to <see cref="DealLimits.PersonName"/> characters.</param>
/// <param name="Title">The job, at most <see cref="DealLimits.PersonTitle"/> characters, or null.</param>
public sealed record Person(string Id, string Name, string? Title = null)
{
    /// <summary>Somebody who may guide us inside: what speaks for and against it is judged.</summary>
    public bool IsCandidate { get; init; }

    public PersonSeat Seat { get; init; } = PersonSeat.Empty;

    /// <summary>Who put the attitude down, and when; null while there is none.</summary>
    public SeenBy? AttitudeSeen { get; init; }
}

public sealed record SeenBy(UserId By, Instant At);
